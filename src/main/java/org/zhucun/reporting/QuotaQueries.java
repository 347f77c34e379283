package org.zhucun.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.AssignmentCountQueries;
import org.zhucun.assignment.CountRow;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionNames;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.FilteredMeasure;
import org.zhucun.quota.QuotaCounts;
import org.zhucun.quota.QuotaService;
import org.zhucun.quota.QuotaStandards;
import org.zhucun.shared.NotFoundException;

/** Measures the shares of every place by counting its roster once. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class QuotaQueries {

    private final JdbcClient jdbc;
    private final AssignmentCountQueries counting;
    private final QuotaService quota;

    /**
     * The shares of a division and of its children.
     *
     * @throws NotFoundException when the division is not there or not in scope
     */
    public QuotaTable table(DivisionScope scope, DivisionCode division, LocalDate asOf) {
        List<Place> children = children(division, asOf);
        DivisionLevel by =
                children.isEmpty() ? division.level() : children.get(0).level();
        return table(scope, division, children, by, asOf);
    }

    /**
     * The same with every division of a level below, however deep.
     *
     * @param by the level of the rows, below the division's own
     */
    public QuotaTable table(DivisionScope scope, DivisionCode division, DivisionLevel by, LocalDate asOf) {
        return table(scope, division, within(division, by, asOf), by, asOf);
    }

    /** What the shares of a division would be if heads were added or taken away. Nothing is written. */
    public WhatIf whatIf(DivisionScope scope, DivisionCode division, LocalDate asOf, List<HeadChange> changes) {
        QuotaTable before = table(scope, division, asOf);
        QuotaCounts supposed = new QuotaCounts().addAll(before.whole().counts());
        changes.forEach(change -> supposed.add(change.role(), change.level(), change.delta()));
        QuotaRow whole = before.whole();
        QuotaRow after = new QuotaRow(
                whole.division(),
                whole.level(),
                supposed,
                quota.standardsOn(asOf).measure(division, supposed));
        return new WhatIf(before, new QuotaTable(after, asOf, before.children(), before.filtered()));
    }

    private QuotaTable table(
            DivisionScope scope, DivisionCode division, List<Place> rows, DivisionLevel by, LocalDate asOf) {
        Place whole = place(scope, division);
        QuotaStandards standards = quota.standardsOn(asOf);
        Map<String, QuotaCounts> counts = new HashMap<>();
        QuotaCounts sum = new QuotaCounts();
        for (CountRow row : counting.counts(scope, division, by, asOf)) {
            counts.computeIfAbsent(row.divisionCode(), code -> new QuotaCounts())
                    .add(row.role(), row.level(), row.n());
            sum.add(row.role(), row.level(), row.n());
        }
        List<QuotaRow> measured = new ArrayList<>();
        for (Place row : rows) {
            measured.add(row.measured(counts.getOrDefault(row.code(), new QuotaCounts()), standards));
        }
        return new QuotaTable(
                whole.measured(sum, standards), asOf, measured, filtered(scope, division, standards, asOf));
    }

    private List<FilteredMeasure> filtered(
            DivisionScope scope, DivisionCode division, QuotaStandards standards, LocalDate asOf) {
        if (!standards.anyMarked() || division.level().compareTo(DivisionLevel.COUNTY) > 0) {
            return List.of();
        }
        Map<String, QuotaCounts> byCounty = new HashMap<>();
        for (CountRow row : counting.counts(scope, division, DivisionLevel.COUNTY, asOf)) {
            byCounty.computeIfAbsent(row.divisionCode(), code -> new QuotaCounts())
                    .add(row.role(), row.level(), row.n());
        }
        return standards.measureMarked(division, byCounty);
    }

    private Place place(DivisionScope scope, DivisionCode division) {
        if (!scope.contains(division)) {
            throw new NotFoundException();
        }
        return jdbc.sql("select code, name, level from division where code = ?")
                .param(division.value())
                .query(Place.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<Place> children(DivisionCode division, LocalDate asOf) {
        return jdbc.sql(NAMED + " where parent_code = :code" + IN_FORCE)
                .param("code", division.value())
                .param("asOf", asOf)
                .query(Place.class)
                .list();
    }

    private List<Place> within(DivisionCode division, DivisionLevel by, LocalDate asOf) {
        return jdbc.sql(NAMED + " where level = :level and code like :within" + IN_FORCE)
                .param("level", by.name())
                .param("within", division.value() + "%")
                .param("asOf", asOf)
                .query(Place.class)
                .list();
    }

    /** With the name a place had on the day. */
    private static final String NAMED = "select code, coalesce((select f.name from division_former_name f"
            + " where f.code = d.code and f.valid_from <= :asOf and f.valid_to > :asOf), name) as name, level from division d";

    private static final String IN_FORCE =
            " and valid_from <= :asOf and (valid_to is null or valid_to > :asOf) order by code";

    private record Place(String code, String name, DivisionLevel level) {

        QuotaRow measured(QuotaCounts counts, QuotaStandards standards) {
            return new QuotaRow(
                    new DivisionNames(code, name), level, counts, standards.measure(new DivisionCode(code), counts));
        }
    }
}
