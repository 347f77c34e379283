package org.zhucun.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DivisionLevel;
import org.zhucun.shared.Severity;
import org.zhucun.unit.UnitLevel;

/**
 * A share that must be kept, as lists and other systems see it.
 *
 * @param levels the levels of units that count
 * @param threshold percent
 * @param scopeCode where it holds, empty for everywhere; of two the closer one goes before
 * @param scopeLevel the level of places it is weighed at; below it is for information
 * @param countyMark only counties with this mark are measured, together; null measures all
 * @param validTo the first day it no longer holds, null while it does
 * @param withdrawn whether it was replaced from its own first day on, so that it never held
 */
public record StandardRow(
        long id,
        TeamRole measure,
        List<UnitLevel> levels,
        int threshold,
        String scopeCode,
        DivisionLevel scopeLevel,
        Severity severity,
        @Nullable CountyMark countyMark,
        String legalBasis,
        @Nullable String reason,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String changedBy,
        Instant changedAt,
        boolean withdrawn,
        int version) {

    /** Whether it is what holds everywhere that has no standard of its own. */
    public boolean isShipped() {
        return scopeCode.isEmpty();
    }
}
