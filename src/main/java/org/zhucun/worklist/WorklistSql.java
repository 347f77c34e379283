package org.zhucun.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterTab;

/** One list under one filter as SQL: to be counted, paged or walked through. */
final class WorklistSql {

    private static final String COLUMNS = """
            select w.id, w.village_code, v.name as village, v.short_name as village_short, s.name as city,
                   y.name as county, t.name as township, w.role, w.assignment_id, c.id as cadre_id, c.name as cadre,
                   u.id as unit_id, coalesce(u.short_name, u.name) as unit, case when u.id = a.unit_id then a.unit_level else u.level end as unit_level,
                   a.starts_on, a.ended_on, w.day, w.due, w.reason, n.id as successor_id,
                   nc.id as successor_cadre_id, nc.name as successor, n.status as successor_status
              from (""";

    private static final String JOINS = """
            ) w
              left join assignment a on a.id = w.assignment_id
              left join cadre c on c.id = a.cadre_id
              left join dispatching_unit u on u.id = w.unit_id
              join division v on v.code = w.village_code
              left join division t on t.code = left(w.village_code, 9)
              left join division y on y.code = left(w.village_code, 6)
              left join division s on s.code = left(w.village_code, 4) and s.code not like '__90'
              left join assignment n on n.id =\s""";

    /** Whoever is on the way to take the place, the furthest along first; of a service its own successor. */
    private static final String SUCCESSOR = """
            (select n.id from assignment n where n.village_code = w.village_code and n.role = w.role and %s
              order by array_position(array['IN_POST', 'APPROVED', 'SUBMITTED', 'RETURNED', 'DRAFT']::text[], n.status::text),
                    n.starts_on, n.id offset w.seat - 1 limit 1)""";

    private final String core;
    private final String condition;
    private final String successor;
    private final Map<String, Object> parameters;

    private WorklistSql(String core, String condition, String successor, Map<String, Object> parameters) {
        this.core = core;
        this.condition = condition;
        this.successor = successor;
        this.parameters = parameters;
    }

    static WorklistSql of(DivisionScope scope, WorklistKind kind, WorklistFilter filter, LocalDate asOf, String days) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", asOf);
        parameters.put("in3", RosterTab.expiringUntil(asOf));
        parameters.put("in6", asOf.plusMonths(6));
        String people = scope.condition("a.village_code", "a.unit_id", parameters);
        String villages = scope.condition("s.village_code", null, parameters);
        if (filter.division() != null) {
            parameters.put("division", filter.division().value() + "%");
            people += " and a.village_code like :division";
            villages += " and s.village_code like :division";
        }
        if (filter.cadre() != null) {
            parameters.put("cadre", filter.cadre());
            people += " and a.cadre_id = :cadre";
        }
        String successor = SUCCESSOR.formatted(onTheWay(kind));
        String core = new WorklistCore(people, villages, days).sql(kind);
        return new WorklistSql(core, condition(filter, successor, parameters), successor, parameters);
    }

    private static String onTheWay(WorklistKind kind) {
        String linked = "w.assignment_id in (n.predecessor_id, n.previous_id)"
                + " and n.status not in ('ENDED', 'REJECTED', 'VOID')";
        String coming = "n.status in ('APPROVED', 'SUBMITTED', 'RETURNED', 'DRAFT')";
        return switch (kind) {
            case TERMS ->
                "n.id <> w.assignment_id and (" + linked
                        + " or n.predecessor_id is null and n.role = 'FIRST_SECRETARY' and " + coming + ")";
            case RECALLS, HANDOVERS -> linked;
            case VACANCIES -> coming;
            case ARRIVALS, DOUBTS -> "false";
        };
    }

    private static String condition(WorklistFilter filter, String successor, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (filter.role() != null) {
            parameters.put("role", filter.role().name());
            all.add("w.role = :role");
        }
        if (filter.unit() != null) {
            parameters.put("unit", filter.unit());
            all.add(
                    "w.unit_id in (select u.id from dispatching_unit u where u.id = :unit or u.merged_into_id = :unit)");
        }
        if (filter.until() != null) {
            parameters.put("until", filter.until().atEndOfMonth());
            all.add("w.day <= :until");
        }
        if (filter.named() != null) {
            all.add(successor + (filter.named() ? " is not null" : " is null"));
        }
        return String.join(" and ", all);
    }

    /** One row: how many lines each view has, named like the view. */
    String counts(WorklistKind kind) {
        List<String> columns = kind.views().stream()
                .map(view -> "count(*) filter (where " + view.condition + ") as " + view)
                .toList();
        return "select " + String.join(", ", columns) + " from (" + core + ") w where " + condition;
    }

    /**
     * The lines of a view that come after a cursor, or before it and then backwards.
     *
     * @throws IllegalArgumentException when the cursor is none
     */
    String page(WorklistView view, @Nullable String cursor, boolean backwards, int limit) {
        parameters.put("limit", limit);
        String direction = backwards ? " desc" : "";
        String order = " order by w.day" + direction + ", w.id collate \"C\"" + direction;
        String beyond = "";
        if (cursor != null) {
            from(cursor);
            beyond = " and (w.day, w.id collate \"C\") " + (backwards ? "<" : ">") + " (:day, :id)";
        }
        return COLUMNS + "select w.* from (" + core + ") w where " + view.condition + " and " + condition + beyond
                + order + " limit :limit" + JOINS + successor + " left join cadre nc on nc.id = n.cadre_id" + order;
    }

    private void from(String cursor) {
        String[] parts = cursor.split("~", -1);
        if (parts.length != 2 || !parts[1].matches("[\\w.]{1,40}")) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            parameters.put("day", LocalDate.parse(parts[0]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
        parameters.put("id", parts[1]);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
