package org.zhucun.quota.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DivisionLevel;
import org.zhucun.quota.EndStandard;
import org.zhucun.quota.SaveStandard;
import org.zhucun.quota.StandardRow;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Severity;
import org.zhucun.unit.UnitLevel;

/**
 * A standard as a person types it.
 *
 * @param end whether it is to end on {@code validFrom} instead of being changed
 */
record StandardForm(
        @Nullable TeamRole measure,
        @Nullable List<UnitLevel> levels,
        @Nullable Integer threshold,
        @Nullable DivisionLevel scopeLevel,
        @Nullable Severity severity,
        @Nullable CountyMark countyMark,
        @Nullable String legalBasis,
        @Nullable String reason,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @Nullable Integer version,
        @Nullable Boolean end) {

    static StandardForm fresh(LocalDate asOf) {
        return new StandardForm(
                TeamRole.FIRST_SECRETARY,
                List.of(UnitLevel.PROVINCIAL, UnitLevel.MUNICIPAL),
                null,
                DivisionLevel.PROVINCE,
                Severity.WARNING,
                null,
                null,
                null,
                asOf,
                null,
                null);
    }

    static StandardForm of(StandardRow row, LocalDate asOf) {
        return new StandardForm(
                row.measure(),
                row.levels(),
                row.threshold(),
                row.scopeLevel(),
                row.severity(),
                row.countyMark(),
                row.legalBasis(),
                null,
                asOf,
                row.version(),
                null);
    }

    SaveStandard command(String province) {
        return new SaveStandard(
                measure,
                levels,
                threshold,
                province,
                scopeLevel,
                severity,
                countyMark,
                legalBasis,
                reason,
                validFrom,
                version);
    }

    EndStandard ending() {
        return new EndStandard(validFrom, reason, version);
    }

    boolean ends() {
        return Boolean.TRUE.equals(end);
    }

    public boolean counts(UnitLevel level) {
        return levels != null && levels.contains(level);
    }
}
