package org.zhucun.checking;

import java.util.Set;

/**
 * What must be looked up to judge a file.
 *
 * @param names those of rows without an identity number
 * @param numberedNames those of rows with one, who may stand on record without
 * @param villages those that get a first secretary by the file
 */
record RosterKeys(Set<String> idNumbers, Set<String> names, Set<String> numberedNames, Set<String> villages) {}
