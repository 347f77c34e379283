package org.zhucun.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark of a county for a period.
 *
 * @param endsOn the first day it no longer bears it, null while it does
 * @param legalBasis the list that says so
 */
public record DatedMark(
        long id,
        String countyCode,
        CountyMark mark,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String legalBasis) {}
