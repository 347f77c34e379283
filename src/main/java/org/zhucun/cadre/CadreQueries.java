package org.zhucun.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.unit.UnitLevel;

/**
 * Reads people. A caller sees whoever serves or served in the own area, and the people of the units that belong to it;
 * anyone else is answered as if they did not exist.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CadreQueries {

    private static final int MOST = 500;
    private static final String SELECT = """
            select c.*, u.name as unit_name, u.level as unit_level
              from cadre c join dispatching_unit u on u.id = c.unit_id where\s""";

    private final JdbcClient jdbc;

    /**
     * One person.
     *
     * @throws NotFoundException when they are not there or not in scope
     */
    public CadreSummary get(DivisionScope scope, long id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return jdbc.sql(SELECT + "c.id = :id and " + visible(scope, parameters))
                .params(parameters)
                .query(CadreQueries::read)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A page of people in the order of their ids.
     *
     * @param q a part of the name
     * @param unit the unit they belong to today
     * @param after the last id of the page before, as the cursor gave it
     * @throws IllegalArgumentException when {@code after} is no cursor
     */
    public Keyset<CadreSummary> list(
            DivisionScope scope,
            @Nullable String q,
            @Nullable Long unit,
            @Nullable String after,
            int size,
            boolean count) {
        Map<String, Object> parameters = new HashMap<>();
        String where = visible(scope, parameters);
        if (q != null && !q.isBlank()) {
            parameters.put(
                    "q",
                    "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            where += " and c.name like :q";
        }
        if (unit != null) {
            parameters.put("unit", unit);
            where += " and c.unit_id = :unit";
        }
        Long total = count
                ? jdbc.sql("select count(*) from cadre c where " + where)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                : null;
        int limit = Math.max(1, Math.min(size, MOST));
        parameters.put("after", after == null || after.isBlank() ? 0L : Long.parseLong(after));
        parameters.put("limit", limit + 1);
        List<CadreSummary> rows = jdbc.sql(SELECT + where + " and c.id > :after order by c.id limit :limit")
                .params(parameters)
                .query(CadreQueries::read)
                .list();
        boolean more = rows.size() > limit;
        List<CadreSummary> items = more ? rows.subList(0, limit) : rows;
        return new Keyset<>(items, more ? String.valueOf(items.get(limit - 1).id()) : null, total);
    }

    private static String visible(DivisionScope scope, Map<String, Object> parameters) {
        return "(exists (select from assignment a where a.cadre_id = c.id and "
                + scope.condition("a.village_code", "a.unit_id", parameters)
                + ") or exists (select from dispatching_unit o where o.id = c.unit_id and "
                + scope.condition("o.division_code", "o.id", parameters) + "))";
    }

    private static CadreSummary read(ResultSet row, int number) throws SQLException {
        return new CadreSummary(
                row.getLong("id"),
                row.getString("name"),
                row.getString("gender"),
                row.getString("birth"),
                row.getString("ethnicity"),
                row.getString("political"),
                row.getString("party_joined"),
                row.getString("work_started"),
                row.getString("education"),
                row.getString("degree"),
                row.getString("school"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                UnitLevel.valueOf(row.getString("unit_level")),
                row.getString("post"),
                row.getString("rank"),
                row.getString("staff_category"),
                PersonalNumbers.maskedPhone(row.getString("phone")),
                PersonalNumbers.maskedId(row.getString("id_number")),
                row.getString("remark"),
                row.getInt("version"));
    }
}
