package org.zhucun.checking;

import java.time.LocalDate;
import org.zhucun.division.DivisionScope;

/**
 * For whom and how a roster is judged.
 *
 * @param insert whether people and services may be added
 * @param update whether what is on record may change
 */
public record CheckTerms(DivisionScope scope, LocalDate today, boolean insert, boolean update) {}
