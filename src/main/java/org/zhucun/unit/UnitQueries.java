package org.zhucun.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.PageAsked;
import org.zhucun.shared.Unscoped;

/**
 * Reads units. A caller sees the units of the own area, those of the offices above it, and whoever sends people into
 * it; everything else is answered as if it did not exist.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UnitQueries {

    static final String SELECT = """
            select u.id, u.name, u.short_name, u.level, u.division_code, u.credit_code, u.nature, u.affiliation,
                   u.parent_id, u.merged_into_id, u.version,
                   array(select alias from unit_alias a where a.unit_id = u.id order by alias) as aliases
              from dispatching_unit u where\s""";

    static final RowMapper<UnitSummary> SUMMARY = (row, n) -> new UnitSummary(
            row.getLong("id"),
            row.getString("name"),
            row.getString("short_name"),
            Arrays.asList((String[]) row.getArray("aliases").getArray()),
            UnitLevel.valueOf(row.getString("level")),
            row.getString("division_code"),
            row.getString("credit_code"),
            row.getString("nature"),
            row.getString("affiliation"),
            row.getObject("parent_id", Long.class),
            row.getObject("merged_into_id", Long.class),
            row.getInt("version"),
            UnitPolicy.warnings(row.getString("credit_code")));

    private final JdbcClient jdbc;

    /**
     * One unit, merged ones included.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public UnitSummary get(DivisionScope scope, long id) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        return jdbc.sql(SELECT + "u.id = :id and " + visible(scope, parameters))
                .params(parameters)
                .query(SUMMARY)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether there is a unit of this id that was not merged away. */
    @Unscoped("a village may be linked to a unit of any area; only its id is asked")
    public boolean isInUse(long id) {
        return jdbc.sql("select exists (select 1 from dispatching_unit where id = :id and merged_into_id is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whether a unit in use has this full name. */
    @Unscoped("a name is taken in the whole country; only that is answered")
    public boolean isNameInUse(String name) {
        return jdbc.sql("select exists (select 1 from dispatching_unit where name = :name and merged_into_id is null)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Units whose parent this is, by name. */
    public List<UnitSummary> parts(DivisionScope scope, long id) {
        return those(scope, "u.parent_id = :id and u.merged_into_id is null", id);
    }

    /** Records that were merged into this unit. */
    public List<UnitSummary> mergedInto(DivisionScope scope, long id) {
        return those(scope, "u.merged_into_id = :id", id);
    }

    private List<UnitSummary> those(DivisionScope scope, String which, long id) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        return jdbc.sql(SELECT + which + " and " + visible(scope, parameters) + " order by u.name")
                .params(parameters)
                .query(SUMMARY)
                .list();
    }

    /** Units in use, larger areas first; the cursor is {@link UnitSummary#cursor()}. */
    public Keyset<UnitSummary> page(DivisionScope scope, UnitFilter filter, PageAsked asked) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, filter, parameters);
        Long total = asked.count()
                ? jdbc.sql("select count(*) from dispatching_unit u where " + where)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                : null;
        String cursor = asked.before() != null ? asked.before() : asked.after();
        if (cursor != null) {
            where += " and (u.division_code, u.id) " + (asked.backwards() ? "<" : ">") + " (:atDivision, :atId)";
            parameters.put("atDivision", cursor.substring(0, Math.max(0, cursor.indexOf('-'))));
            parameters.put("atId", cursorId(cursor));
        }
        parameters.put("limit", asked.limit() + 1);
        String order = asked.backwards() ? "u.division_code desc, u.id desc" : "u.division_code, u.id";
        List<UnitSummary> rows = new ArrayList<>(jdbc.sql(SELECT + where + " order by " + order + " limit :limit")
                .params(parameters)
                .query(SUMMARY)
                .list());
        boolean more = rows.size() > asked.limit();
        List<UnitSummary> items = more ? rows.subList(0, asked.limit()) : rows;
        String next = more ? items.get(asked.limit() - 1).cursor() : null;
        if (asked.backwards()) {
            Collections.reverse(items);
        }
        return new Keyset<>(items, next, total);
    }

    private static long cursorId(String cursor) {
        try {
            return Long.parseLong(cursor.substring(cursor.indexOf('-') + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String where(DivisionScope scope, UnitFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        all.add("u.merged_into_id is null");
        all.add(visible(scope, parameters));
        if (filter.level() != null) {
            all.add("u.level = :level");
            parameters.put("level", filter.level().name());
        }
        if (filter.nature() != null && !filter.nature().isBlank()) {
            all.add("u.nature = :nature");
            parameters.put("nature", filter.nature());
        }
        if (filter.division() != null) {
            all.add("u.division_code like :division");
            parameters.put("division", filter.division().value() + "%");
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            all.add(matches(filter.q().strip(), parameters));
        }
        return String.join(" and ", all);
    }

    private static String matches(String asked, Map<String, Object> parameters) {
        String part = "%" + asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        parameters.put("part", part);
        String named =
                "(u.name like :part or exists (select 1 from unit_alias a where a.unit_id = u.id and a.alias like :part)"
                        + " or u.short_name like :part";
        if (asked.chars().anyMatch(c -> c >= 128)) {
            return named + ")";
        }
        parameters.put("initials", part.toUpperCase(Locale.ROOT));
        parameters.put("creditCode", asked.toUpperCase(Locale.ROOT));
        return named + " or u.initials like :initials or u.credit_code = :creditCode)";
    }

    /** The condition under which a unit may be seen; see the class comment. */
    static String visible(DivisionScope scope, Map<String, Object> parameters) {
        String own = scope.condition("u.division_code", "u.id", parameters);
        if (scope.prefixes().isEmpty()) {
            return own;
        }
        List<String> above = scope.prefixes().stream()
                .flatMap(prefix -> java.util.stream.IntStream.of(2, 4, 6, 9)
                        .filter(digits -> digits < prefix.value().length())
                        .mapToObj(digits -> prefix.value().substring(0, digits)))
                .distinct()
                .toList();
        String senders = "exists (select 1 from assignment s where s.unit_id = u.id and "
                + scope.condition("s.village_code", null, parameters) + ")";
        if (above.isEmpty()) {
            return "(" + own + " or " + senders + ")";
        }
        parameters.put("scopeAbove", above);
        return "(" + own + " or u.division_code in (:scopeAbove) or " + senders + ")";
    }

    /** The names of natures in use, sorted. */
    @Unscoped("a list of kinds, such as organ or hospital, says nothing about any unit")
    public List<String> natures() {
        return jdbc.sql("select distinct nature from dispatching_unit where nature is not null order by nature")
                .query(String.class)
                .list();
    }

    /** Units by id, for lists that name them. */
    @Unscoped("the caller has checked the rows that name these units")
    public Map<Long, UnitSummary> byId(Collection<Long> ids) {
        Map<Long, UnitSummary> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "u.id in (:ids)")
                    .param("ids", List.copyOf(ids))
                    .query(SUMMARY)
                    .list()
                    .forEach(unit -> found.put(unit.id(), unit));
        }
        return found;
    }
}
