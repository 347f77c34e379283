package org.zhucun.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;

/** Reads the roster. What lies outside the scope is answered as if it did not exist. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RosterQueries {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final DataClock dataClock;
    private final CountCache countCache;

    /**
     * A page of the roster.
     *
     * @param after the cursor of the page before, null for the first page
     * @param size rows a page, at most 500
     * @param count whether to count all rows the filter leaves
     * @throws IllegalArgumentException when {@code after} is not a cursor of this order
     */
    public Keyset<RosterRow> list(
            DivisionScope scope,
            RosterFilter filter,
            RosterOrder order,
            @Nullable String after,
            int size,
            boolean count) {
        Keyset<RosterRow> rows = page(scope, filter, order, after, null, size).rows();
        return count ? new Keyset<>(rows.items(), rows.next(), count(scope, filter)) : rows;
    }

    /**
     * A page of the roster with its way back: after one cursor, or before another, or the first.
     *
     * @throws IllegalArgumentException when a cursor is not one of this order
     */
    public RosterPage page(
            DivisionScope scope,
            RosterFilter filter,
            RosterOrder order,
            @Nullable String after,
            @Nullable String before,
            int size) {
        boolean back = before != null && !before.isBlank();
        RosterCursor from = cursor(back ? before : after, order);
        int limit = Math.max(1, Math.min(size, MOST));
        RosterCondition condition = RosterCondition.of(scope, filter, dataClock.asOf());
        List<RosterWalk.Hit> hits = new RosterWalk(jdbc, condition, order, back).from(from, limit + 1);
        boolean more = hits.size() > limit;
        List<RosterWalk.Hit> shown = new ArrayList<>(more ? hits.subList(0, limit) : hits);
        if (back) {
            Collections.reverse(shown);
        }
        int position = from == null || (back && !more) ? 0 : from.position() - (back ? shown.size() : 0);
        boolean hasNext = back || more;
        boolean hasPrevious = back ? more : from != null;
        if (shown.isEmpty()) {
            return new RosterPage(new Keyset<>(List.of(), null, null), null, position);
        }
        RosterWalk.Hit first = shown.get(0);
        RosterWalk.Hit last = shown.get(shown.size() - 1);
        return new RosterPage(
                new Keyset<>(
                        shown.stream().map(RosterWalk.Hit::row).toList(),
                        hasNext ? last.cursor(position + shown.size()) : null,
                        null),
                hasPrevious ? first.cursor(position) : null,
                position);
    }

    /** How many rows the filter leaves. */
    public long count(DivisionScope scope, RosterFilter filter) {
        RosterCondition condition = RosterCondition.of(scope, filter, dataClock.asOf());
        return jdbc.sql("select count(*) from " + condition.tables() + " where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    private record TabsAsked(DivisionScope scope, RosterFilter filter, LocalDate today) {}

    /** How many rows each tab has under the rest of the filter; kept until something changes. */
    public TabCounts tabs(DivisionScope scope, RosterFilter filter) {
        LocalDate today = dataClock.asOf();
        RosterFilter rest = filter.withTab(RosterTab.ALL);
        return countCache.get(new TabsAsked(scope, rest, today), () -> countTabs(scope, rest, today));
    }

    private TabCounts countTabs(DivisionScope scope, RosterFilter filter, LocalDate today) {
        RosterCondition condition = RosterCondition.of(scope, filter, today);
        return jdbc.sql("select " + RosterRows.countsOfTabs(filter.asOf() != null) + " from " + condition.tables()
                        + " where " + condition.sql())
                .params(condition.parameters())
                .query((row, n) -> RosterRows.tabs(row))
                .single();
    }

    /**
     * One assignment.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public RosterRow get(DivisionScope scope, long id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        String where = " where a.id = :id and " + scope.condition("a.village_code", "a.unit_id", parameters);
        return rows(where, parameters).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** All a person's assignments in scope, the latest first. */
    public List<RosterRow> ofCadre(DivisionScope scope, long cadreId) {
        Map<String, Object> parameters = new HashMap<>(Map.of("cadre", cadreId));
        String where = " where a.cadre_id = :cadre and " + scope.condition("a.village_code", "a.unit_id", parameters);
        return rows(where + " order by a.starts_on desc, a.id desc", parameters);
    }

    private List<RosterRow> rows(String where, Map<String, Object> parameters) {
        parameters.put("asOf", dataClock.asOf());
        return jdbc.sql("select " + RosterRows.COLUMNS + " from assignment a" + RosterRows.JOINS + where)
                .params(parameters)
                .query(RosterRows::read)
                .list();
    }

    private static @Nullable RosterCursor cursor(@Nullable String text, RosterOrder order) {
        if (text == null || text.isBlank()) {
            return null;
        }
        RosterCursor cursor = RosterCursor.of(text);
        if (cursor.key() != null) {
            order.sort().check(cursor.key());
        }
        return cursor;
    }
}
