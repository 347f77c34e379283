package org.zhucun.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks an ordered roster in either direction from a cursor. Where the sorted column may be empty, the rows that lack
 * it form a second stretch behind the others: two conditions an index serves, where one with {@code or} would not be.
 */
@RequiredArgsConstructor
final class RosterWalk {

    private final JdbcClient jdbc;
    private final RosterCondition condition;
    private final RosterOrder order;
    private final boolean back;

    /** A row met on the way, with the key that makes a cursor of it. */
    record Hit(@Nullable String key, RosterRow row) {

        String cursor(int position) {
            return new RosterCursor(key, row.id(), position).toString();
        }
    }

    /** The next rows in the direction of travel; null starts at the end one comes from. */
    List<Hit> from(@Nullable RosterCursor cursor, int limit) {
        List<Boolean> stretches =
                !order.sort().nullable ? List.of(true) : back ? List.of(false, true) : List.of(true, false);
        int start = cursor == null ? 0 : Math.max(0, stretches.indexOf(cursor.key() != null));
        List<Hit> hits = new ArrayList<>();
        for (int i = start; i < stretches.size() && hits.size() < limit; i++) {
            hits.addAll(stretch(stretches.get(i), i == start ? cursor : null, limit - hits.size()));
        }
        return hits;
    }

    private List<Hit> stretch(boolean valued, @Nullable RosterCursor cursor, int limit) {
        RosterSort sort = order.sort();
        Map<String, Object> parameters = condition.parameters();
        parameters.put("limit", limit);
        List<String> where = new ArrayList<>(List.of(condition.sql()));
        if (sort.nullable) {
            where.add(sort.expression + (valued ? " is not null" : " is null"));
        }
        if (cursor != null) {
            parameters.put("id", cursor.id());
            parameters.put("key", cursor.key());
            where.add(beyond(valued));
        }
        String sql = "select page.key, " + RosterRows.COLUMNS + " from (select a.id, "
                + (valued ? sort.expression : "null") + " as key from "
                + RosterCondition.tables(sort.ofCadre() || condition.readsCadre())
                + " where " + String.join(" and ", where)
                + " order by " + ordered(valued ? sort.expression : null) + " limit :limit) page"
                + " join assignment a on a.id = page.id" + RosterRows.JOINS
                + " order by " + ordered(valued ? "page.key" : null);
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new Hit(row.getString("key"), RosterRows.read(row, n)))
                .list();
    }

    private String beyond(boolean valued) {
        String comparison = ascending() ? ">" : "<";
        return valued
                ? "(%s, a.id) %s (cast(:key as %s), :id)"
                        .formatted(order.sort().expression, comparison, order.sort().type)
                : "a.id " + comparison + " :id";
    }

    private String ordered(@Nullable String key) {
        String direction = ascending() ? " asc" : " desc";
        return (key == null ? "" : key + direction + ", ") + "a.id" + direction;
    }

    private boolean ascending() {
        return order.descending() == back;
    }
}
