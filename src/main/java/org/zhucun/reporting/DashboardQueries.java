package org.zhucun.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.AssignmentCountQueries;
import org.zhucun.assignment.VacancyRow;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterTab;

/** Gathers the front page of a place. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DashboardQueries {

    private final QuotaQueries quota;
    private final TermQueries terms;
    private final AssignmentCountQueries counting;

    /**
     * The front page of a division on a day.
     *
     * @param byCounty whether a province shows its counties instead of its cities
     * @throws org.zhucun.shared.NotFoundException when the division is not there or not in scope
     */
    public Dashboard of(DivisionScope scope, DivisionCode division, boolean byCounty, LocalDate asOf) {
        boolean province = division.level() == DivisionLevel.PROVINCE;
        QuotaTable table = province && byCounty
                ? quota.table(scope, division, DivisionLevel.COUNTY, asOf)
                : quota.table(scope, division, asOf);
        DivisionLevel rows = table.children().isEmpty()
                ? division.level()
                : table.children().get(0).level();
        List<QuotaRow> counties = counties(scope, division, table, rows, asOf);
        List<QuotaRow> measured = counties.stream()
                .filter(county -> county.margin() < Double.MAX_VALUE)
                .toList();
        Map<String, VacancyRow> vacancies = counting.vacancies(scope, division, rows, asOf).stream()
                .collect(Collectors.toMap(VacancyRow::divisionCode, Function.identity()));
        return new Dashboard(
                table,
                rows,
                rows == DivisionLevel.CITY ? byCity(measured) : Map.of(),
                (int) measured.stream().filter(QuotaRow::missed).count(),
                measured.size(),
                vacancies,
                sum(division, vacancies),
                terms.endingSoon(scope, division, rows, asOf),
                counting.terms(scope, division, asOf, RosterTab.expiringUntil(asOf)),
                terms.byMonth(scope, division, asOf));
    }

    private List<QuotaRow> counties(
            DivisionScope scope, DivisionCode division, QuotaTable table, DivisionLevel rows, LocalDate asOf) {
        if (rows == DivisionLevel.COUNTY) {
            return table.children();
        }
        return division.level().compareTo(DivisionLevel.COUNTY) < 0
                ? quota.table(scope, division, DivisionLevel.COUNTY, asOf).children()
                : List.of(table.whole());
    }

    private static Map<String, List<QuotaRow>> byCity(List<QuotaRow> counties) {
        return counties.stream()
                .sorted(Comparator.comparingDouble(QuotaRow::margin))
                .collect(Collectors.groupingBy(
                        county -> county.division().code().substring(0, 4), TreeMap::new, Collectors.toList()));
    }

    private static VacancyRow sum(DivisionCode division, Map<String, VacancyRow> rows) {
        return rows.values().stream()
                .reduce(
                        new VacancyRow(division.value(), 0, 0, 0),
                        (a, b) -> new VacancyRow(
                                a.divisionCode(),
                                a.firstSecretaries() + b.firstSecretaries(),
                                a.members() + b.members(),
                                a.villages() + b.villages()));
    }
}
