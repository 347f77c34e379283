package org.zhucun.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.RuleValues;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.CountCache;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.unit.UnitLevel;

/** Reads the worklists, the most urgent line first. The same SQL lists and counts, so that numbers agree everywhere. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class WorklistQueries {

    /** More lines than a village has in one list. */
    private static final int NEAR = 25;

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final DataClock dataClock;
    private final RuleDays days;
    private final CountCache countCache;

    /**
     * A page of a list.
     *
     * @throws IllegalArgumentException when the cursor is none
     */
    public Keyset<WorkItem> page(DivisionScope scope, WorklistKind kind, WorklistFilter filter, PageAsked asked) {
        LocalDate asOf = day(filter);
        WorklistSql sql = sql(scope, kind, filter, asOf);
        String cursor = asked.backwards() ? asked.before() : asked.after();
        String page = sql.page(view(kind, filter), cursor, asked.backwards(), asked.limit() + 1);
        List<WorkItem> items = new ArrayList<>(jdbc.sql(page)
                .params(sql.parameters())
                .query((row, n) -> item(kind, row, asOf))
                .list());
        boolean more = items.size() > asked.limit();
        List<WorkItem> shown = more ? items.subList(0, asked.limit()) : items;
        String next = more ? shown.get(asked.limit() - 1).cursor() : null;
        if (asked.backwards()) {
            Collections.reverse(shown);
        }
        Long total = asked.count() ? (Long) counts(scope, kind, filter).getOrDefault(view(kind, filter), 0L) : null;
        return new Keyset<>(List.copyOf(shown), next, total);
    }

    private record CountsAsked(DivisionScope scope, WorklistKind kind, WorklistFilter filter, LocalDate asOf) {}

    /** How many lines each view of a list has, kept until something changes; the filter's own view does not matter. */
    public Map<WorklistView, Long> counts(DivisionScope scope, WorklistKind kind, WorklistFilter filter) {
        LocalDate asOf = day(filter);
        WorklistFilter rest = filter.with(WorklistView.ALL);
        return countCache.get(new CountsAsked(scope, kind, rest, asOf), () -> count(scope, kind, rest, asOf));
    }

    private Map<WorklistView, Long> count(
            DivisionScope scope, WorklistKind kind, WorklistFilter filter, LocalDate asOf) {
        WorklistSql sql = sql(scope, kind, filter, asOf);
        return jdbc.sql(sql.counts(kind))
                .params(sql.parameters())
                .query((row, n) -> {
                    Map<WorklistView, Long> counts = new EnumMap<>(WorklistView.class);
                    for (WorklistView view : kind.views()) {
                        counts.put(view, row.getLong(view.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** Hands over the lines of a list in its order, one at a time, at most so many. */
    public void each(DivisionScope scope, WorklistKind kind, WorklistFilter filter, int most, Consumer<WorkItem> line) {
        LocalDate asOf = day(filter);
        WorklistSql sql = sql(scope, kind, filter, asOf);
        jdbc.sql(sql.page(view(kind, filter), null, false, most))
                .withFetchSize(ROWS_AT_A_TIME)
                .params(sql.parameters())
                .query(row -> {
                    line.accept(item(kind, row, asOf));
                });
    }

    /**
     * The villages before and after a line of a list, other than its own; null at either end.
     *
     * @param cursor the line's
     */
    public Neighbours neighbours(
            DivisionScope scope, WorklistKind kind, WorklistFilter filter, String cursor, String villageCode) {
        return new Neighbours(
                neighbour(scope, kind, filter, new PageAsked(null, cursor, NEAR, false), villageCode),
                neighbour(scope, kind, filter, PageAsked.after(cursor, NEAR, false), villageCode));
    }

    /** The lines next to one, in the village before and the one after. */
    public record Neighbours(
            @Nullable WorkItem previous, @Nullable WorkItem next) {}

    private @Nullable WorkItem neighbour(
            DivisionScope scope, WorklistKind kind, WorklistFilter filter, PageAsked asked, String villageCode) {
        List<WorkItem> near = new ArrayList<>(page(scope, kind, filter, asked).items());
        if (asked.backwards()) {
            Collections.reverse(near);
        }
        return near.stream()
                .filter(item -> !item.villageCode().equals(villageCode))
                .findFirst()
                .orElse(null);
    }

    private LocalDate day(WorklistFilter filter) {
        return filter.asOf() == null ? dataClock.asOf() : filter.asOf();
    }

    private static WorklistView view(WorklistKind kind, WorklistFilter filter) {
        return kind.views().contains(filter.view()) ? filter.view() : WorklistView.ALL;
    }

    private WorklistSql sql(DivisionScope scope, WorklistKind kind, WorklistFilter filter, LocalDate asOf) {
        String number = switch (kind) {
            case TERMS -> ofService(RuleValues::overdueGraceDays, asOf);
            case ARRIVALS -> ofService(RuleValues::arrivalDays, asOf);
            case RECALLS -> ofService(RuleValues::replacementDays, asOf);
            case VACANCIES -> days.sql(RuleValues::replacementDays, asOf, "z.village_code", "null::bigint");
            case HANDOVERS, DOUBTS -> "0";
        };
        return WorklistSql.of(scope, kind, filter, asOf, number);
    }

    private String ofService(ToIntFunction<RuleValues> number, LocalDate asOf) {
        return days.sql(number, asOf, "a.village_code", "a.cycle_id");
    }

    private static WorkItem item(WorklistKind kind, ResultSet row, LocalDate asOf) throws SQLException {
        String village = row.getString("village_short");
        String township = text(row.getString("township"));
        LocalDate day = row.getObject("day", LocalDate.class);
        LocalDate due = row.getObject("due", LocalDate.class);
        return new WorkItem(
                kind,
                row.getString("id"),
                row.getString("village_code"),
                row.getString("village"),
                text(row.getString("city")) + text(row.getString("county")) + township + village,
                Stream.of(text(row.getString("county")), township, village)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" ")),
                TeamRole.valueOf(row.getString("role")),
                row.getObject("assignment_id", Long.class),
                row.getObject("cadre_id", Long.class),
                row.getString("cadre"),
                row.getObject("unit_id", Long.class),
                row.getString("unit"),
                named(UnitLevel.class, row.getString("unit_level")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                day,
                due,
                ChronoUnit.DAYS.between(day, asOf),
                WorkItem.between(due, asOf),
                row.getString("reason"),
                row.getObject("successor_id", Long.class),
                row.getObject("successor_cadre_id", Long.class),
                row.getString("successor"),
                named(AssignmentStatus.class, row.getString("successor_status")));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
