package org.zhucun.checking;

import java.util.Set;

/**
 * What must be looked up to judge a file.
 *
 * @param names those of rows without an identity number
 * @param villages those that get a first secretary by the file
 */
record RosterKeys(Set<String> idNumbers, Set<String> names, Set<String> villages) {}
