package org.zhucun.quota;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DivisionLevel;
import org.zhucun.shared.Severity;
import org.zhucun.unit.UnitLevel;

/**
 * From a day on, this share must be kept in a province.
 *
 * @param levels the levels of units that count
 * @param threshold percent, 1 to 99
 * @param provinceCode the province it holds in
 * @param scopeLevel the level of places it is weighed at; null means PROVINCE
 * @param severity null means WARNING
 * @param countyMark only counties with this mark are measured; null measures all
 * @param validFrom null means the day the data reaches to
 * @param version the version a change starts from; ignored for a new standard
 */
public record SaveStandard(
        @Nullable TeamRole measure,
        @Nullable List<UnitLevel> levels,
        @Nullable Integer threshold,
        @Nullable String provinceCode,
        @Nullable DivisionLevel scopeLevel,
        @Nullable Severity severity,
        @Nullable CountyMark countyMark,
        @Nullable String legalBasis,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable Integer version) {

    List<UnitLevel> counted() {
        return levels == null ? List.of() : levels.stream().distinct().sorted().toList();
    }
}
