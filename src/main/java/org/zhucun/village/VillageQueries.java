package org.zhucun.village;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.InPost;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.PageAsked;

/** Lists villages with their posts and who fills them, on the day the data reaches to. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class VillageQueries {

    private static final String FROM = """

              from division d
              left join village_support s on s.village_code = d.code
                   and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf)""";

    /** Counted once for all villages, where each village's own count would be asked for. */
    private static final String HELD = """

              left join (select a.village_code, count(*) filter (where a.role = 'FIRST_SECRETARY') as secretaries,
                                count(*) filter (where a.role = 'TEAM_MEMBER') as members
                           from assignment a where %s group by a.village_code) h on h.village_code = d.code""".formatted(InPost.on("a"));

    private static final String IN_FORCE = """

             where d.level = 'VILLAGE' and d.valid_from <= :asOf and (d.valid_to is null or d.valid_to > :asOf)""";

    private static final String VACANT = "coalesce(s.required_first_secretary > coalesce(h.secretaries, 0)"
            + " or s.required_members > coalesce(h.members, 0), false)";

    private static final String COLUMNS =
            "select d.code, d.name, d.short_name, s.required_first_secretary, s.required_members, s.id as support";

    private final JdbcClient jdbc;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    /** Villages in code order; the cursor is a code. */
    public Keyset<VillageRow> page(DivisionScope scope, VillageFilter filter, PageAsked asked) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", dataClock.asOf());
        String where = where(scope, filter, parameters);
        Long total = asked.count()
                ? jdbc.sql("select count(*)" + where)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                : null;
        String turn = " and d.code > :cursor order by d.code limit :limit";
        parameters.put("cursor", asked.after() == null ? "" : asked.after());
        if (asked.before() != null) {
            turn = " and d.code < :cursor order by d.code desc limit :limit";
            parameters.put("cursor", asked.before());
        }
        parameters.put("limit", asked.limit() + 1);
        List<Line> lines = new ArrayList<>(lines(where + turn, parameters));
        boolean more = lines.size() > asked.limit();
        List<Line> shown = more ? lines.subList(0, asked.limit()) : lines;
        String next = more ? shown.get(asked.limit() - 1).code : null;
        if (asked.backwards()) {
            Collections.reverse(shown);
        }
        return new Keyset<>(completed(shown), next, total);
    }

    /**
     * One village.
     *
     * @throws NotFoundException when it is not there, no longer in force or not in scope
     */
    public VillageRow get(DivisionScope scope, DivisionCode code) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", dataClock.asOf());
        parameters.put("code", code.value());
        List<Line> lines = lines(
                FROM + IN_FORCE + " and " + scope.condition("d.code", null, parameters) + " and d.code = :code",
                parameters);
        return completed(lines).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /**
     * Whether a village is there today; one that became another is only known to the history of divisions.
     *
     * @throws NotFoundException when there never was one or it is not in scope
     */
    public boolean isInForce(DivisionScope scope, DivisionCode code) {
        if (divisions.get(scope, code).level() != DivisionLevel.VILLAGE) {
            throw new NotFoundException();
        }
        return jdbc.sql("select 1 from division d" + IN_FORCE + " and d.code = :code")
                .param("asOf", dataClock.asOf())
                .param("code", code.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The supported village before and after this one in code order, in scope; null at either end. */
    public Neighbours neighbours(DivisionScope scope, DivisionCode code) {
        return new Neighbours(neighbour(scope, code, "<", "desc"), neighbour(scope, code, ">", "asc"));
    }

    /** Codes of the villages next to one; null at either end. */
    public record Neighbours(
            @Nullable String previous, @Nullable String next) {}

    private @Nullable String neighbour(DivisionScope scope, DivisionCode code, String side, String order) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", dataClock.asOf());
        parameters.put("code", code.value());
        return jdbc.sql("select s.village_code from village_support s where s.village_code " + side + " :code and "
                        + scope.condition("s.village_code", null, parameters)
                        + " and s.starts_on <= :asOf and (s.ends_on is null or s.ends_on > :asOf)"
                        + " order by s.village_code " + order + " limit 1")
                .params(parameters)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String where(DivisionScope scope, VillageFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        all.add(FROM + (filter.vacancy() == null ? "" : HELD) + IN_FORCE);
        all.add(scope.condition("d.code", null, parameters));
        if (filter.division() != null) {
            all.add("d.code like :division");
            parameters.put("division", filter.division().value() + "%");
        }
        if (filter.category() != null) {
            all.add("exists (select 1 from village_category c where c.village_code = d.code and c.category = :category"
                    + " and c.starts_on <= :asOf and (c.ends_on is null or c.ends_on > :asOf))");
            parameters.put("category", filter.category().name());
        }
        if (filter.supported() != null) {
            all.add(filter.supported() ? "s.id is not null" : "s.id is null");
        }
        if (filter.vacancy() != null) {
            all.add((filter.vacancy() ? "" : "not ") + VACANT);
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            all.add(matches(filter.q().strip(), parameters));
        }
        return String.join(" and ", all);
    }

    private static String matches(String asked, Map<String, Object> parameters) {
        String start = asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        if (asked.chars().anyMatch(c -> c >= 128)) {
            parameters.put("part", "%" + start);
            return "(d.name like :part or d.short_name like :part)";
        }
        parameters.put("start", start.toUpperCase(Locale.ROOT));
        return "(d.initials like :start or d.code like :start)";
    }

    /** A row before the figures of its page are added. */
    private record Line(
            String code, String name, String shortName, boolean supported, int firstSecretary, int members) {}

    private List<Line> lines(String sql, Map<String, Object> parameters) {
        return jdbc.sql(COLUMNS + sql)
                .params(parameters)
                .query((row, n) -> new Line(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getObject("support") != null,
                        row.getInt("required_first_secretary"),
                        row.getInt("required_members")))
                .list();
    }

    private List<VillageRow> completed(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> codes = lines.stream().map(Line::code).toList();
        Map<String, String> paths = divisions.paths(codes);
        Map<String, List<VillageCategory>> categories = categories(codes);
        Map<String, int[]> inPost = inPost(codes);
        return lines.stream()
                .map(line -> {
                    int[] counts = inPost.getOrDefault(line.code, new int[2]);
                    return new VillageRow(
                            line.code,
                            line.name,
                            line.shortName,
                            paths.getOrDefault(line.code, ""),
                            categories.getOrDefault(line.code, List.of()),
                            line.firstSecretary,
                            line.members,
                            counts[0],
                            counts[1],
                            line.supported);
                })
                .toList();
    }

    private Map<String, List<VillageCategory>> categories(List<String> codes) {
        Map<String, List<VillageCategory>> found = new HashMap<>();
        jdbc.sql("select village_code, category from village_category where village_code in (:codes)"
                        + " and starts_on <= :asOf and (ends_on is null or ends_on > :asOf) order by category")
                .param("codes", codes)
                .param("asOf", dataClock.asOf())
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(VillageCategory.valueOf(row.getString(2)));
                });
        found.values().forEach(list -> list.sort(null));
        return found;
    }

    private Map<String, int[]> inPost(List<String> codes) {
        Map<String, int[]> found = new HashMap<>();
        jdbc.sql("select a.village_code, count(*) filter (where a.role = 'FIRST_SECRETARY'),"
                        + " count(*) filter (where a.role = 'TEAM_MEMBER') from assignment a"
                        + " where a.village_code in (:codes) and " + InPost.on("a") + " group by a.village_code")
                .param("codes", codes)
                .param("asOf", dataClock.asOf())
                .query(row -> {
                    found.put(row.getString(1), new int[] {row.getInt(2), row.getInt(3)});
                });
        return found;
    }
}
