package org.zhucun.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Marks a county from a day on, or ends the mark it bears that day.
 *
 * @param from the first day of the mark, or the first day without it; null means the day the data reaches to
 * @param bears false ends the mark; absent means true
 * @param legalBasis the list that says so, at most 300 characters
 */
public record MarkCounty(
        @Nullable CountyMark mark,
        @Nullable LocalDate from,
        @Nullable Boolean bears,
        @Nullable String legalBasis) {}
