package org.zhucun.lists;

import java.time.LocalDate;
import org.zhucun.division.DivisionScope;

/**
 * For whom and how a list is judged.
 *
 * @param insert whether what is new may be added
 * @param update whether what is on record may change
 */
public record ListTerms(DivisionScope scope, LocalDate today, boolean insert, boolean update) {}
