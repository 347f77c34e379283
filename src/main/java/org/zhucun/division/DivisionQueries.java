package org.zhucun.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Unscoped;

/** Reads the tree of divisions. What lies outside the scope is answered as if it did not exist. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DivisionQueries {

    private static final String COLUMNS =
            "select d.code, d.name, d.short_name, d.level, d.parent_code as parent from division d";
    private static final String IN_FORCE = " d.valid_from <= :asOf and (d.valid_to is null or d.valid_to > :asOf)";

    private final JdbcClient jdbc;
    private final DataClock dataClock;

    /**
     * One division, closed ones included.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public DivisionSummary get(DivisionScope scope, DivisionCode code) {
        if (!scope.contains(code)) {
            throw new NotFoundException();
        }
        return jdbc.sql(COLUMNS + " where d.code = :code")
                .param("code", code.value())
                .query(DivisionSummary.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The divisions a scope is made of, in code order. */
    public List<DivisionSummary> roots(DivisionScope scope) {
        List<String> codes = scope.prefixes().stream().map(DivisionCode::value).toList();
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where d.code in (:codes) order by d.code")
                        .param("codes", codes)
                        .query(DivisionSummary.class)
                        .list();
    }

    /**
     * What lies directly in a division today, in code order.
     *
     * @param after the last code of the page before
     * @param size rows a page, at most 500
     * @throws NotFoundException when the parent is not there or not in scope
     */
    public Keyset<DivisionSummary> children(
            DivisionScope scope, DivisionCode parent, @Nullable String after, int size, boolean count) {
        get(scope, parent);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("parent", parent.value());
        return page(" where d.parent_code = :parent", parameters, after, size, count);
    }

    /**
     * Finds divisions in force by a part of the name or short name, by the first letters of its pinyin, or by the first
     * digits of the code; the exact name first, then the larger division, then by code.
     */
    public List<DivisionSummary> search(DivisionScope scope, String text, int size) {
        String asked = text.strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", asked);
        parameters.put("part", "%" + escape(asked) + "%");
        parameters.put("start", escape(asked.toUpperCase(Locale.ROOT)) + "%");
        parameters.put("asOf", dataClock.asOf());
        parameters.put("limit", limit(size));
        String sql = COLUMNS + " where " + scope.condition("d.code", null, parameters) + " and" + IN_FORCE
                + " and (" + matches(asked) + ")"
                + " order by (d.name = :text or d.short_name = :text) desc, length(d.code), d.code limit :limit";
        return jdbc.sql(sql).params(parameters).query(DivisionSummary.class).list();
    }

    private static String matches(String asked) {
        if (asked.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "d.code like :start";
        }
        boolean letters = asked.chars().allMatch(c -> c < 128);
        return letters ? "d.initials like :start" : "d.name like :part or d.short_name like :part";
    }

    /** All divisions above the village that are in force, in code order. */
    @Unscoped("names of divisions above the village are public; the list's judge looks at the scope")
    public List<DivisionSummary> areas() {
        return jdbc.sql(COLUMNS + " where length(d.code) < 12 and" + IN_FORCE + " order by d.code")
                .param("asOf", dataClock.asOf())
                .query(DivisionSummary.class)
                .list();
    }

    /** The divisions above a place and the place itself, province first; only those that exist. */
    @Unscoped("names of the divisions above a place are public; they stand in every path")
    public List<DivisionSummary> branch(DivisionCode code) {
        return jdbc.sql(COLUMNS + " where d.code in (:codes) order by d.code")
                .param("codes", above(code.value()))
                .query(DivisionSummary.class)
                .list();
    }

    /**
     * What a filter by area offers: the scope, the way down to the chosen division, and what lies directly in it. One
     * steps down by choosing.
     *
     * @param chosen null when the whole scope is shown; one out of scope counts as none
     */
    public List<DivisionChoice> choices(DivisionScope scope, @Nullable DivisionCode chosen) {
        List<DivisionChoice> choices = new ArrayList<>();
        List<DivisionSummary> roots = roots(scope);
        DivisionCode open = chosen != null && scope.contains(chosen)
                ? chosen
                : roots.size() == 1 ? DivisionCode.of(roots.get(0).code()) : null;
        for (DivisionSummary root : roots) {
            List<DivisionSummary> way = open == null || !open.isIn(DivisionCode.of(root.code()))
                    ? List.of(root)
                    : branch(open).stream()
                            .filter(division -> division.code().startsWith(root.code()))
                            .toList();
            for (DivisionSummary division : way) {
                choices.add(new DivisionChoice(division.code(), division.name(), way.indexOf(division)));
            }
            if (open != null && open.isIn(DivisionCode.of(root.code()))) {
                below(open).forEach(child -> choices.add(new DivisionChoice(child.code(), child.name(), way.size())));
            }
        }
        return choices;
    }

    private List<DivisionSummary> below(DivisionCode code) {
        return jdbc.sql(COLUMNS + " where d.parent_code = :parent and" + IN_FORCE + " order by d.code")
                .param("parent", code.value())
                .param("asOf", dataClock.asOf())
                .query(DivisionSummary.class)
                .list();
    }

    /**
     * Where places lie, such as {@code 广元市苍溪县五龙镇}: the names from the city down to the division above it. The
     * province is left out, and so is a pseudo-city, which is no place.
     *
     * @return the path of every code
     */
    @Unscoped("names of the divisions above a place are public; the caller has checked the places")
    public Map<String, String> paths(Collection<String> codes) {
        Set<String> needed = new TreeSet<>();
        codes.forEach(code -> needed.addAll(above(code)));
        Map<String, String> names = names(needed);
        Map<String, String> paths = new LinkedHashMap<>();
        for (String code : codes) {
            paths.put(
                    code,
                    above(code).stream()
                            .filter(part -> part.length() > 2 && !part.equals(code) && !isPseudoCity(part))
                            .map(part -> names.getOrDefault(part, ""))
                            .collect(Collectors.joining()));
        }
        return paths;
    }

    /** The names of divisions by code; codes that are not there are left out. */
    @Unscoped("names of divisions are public; the caller has checked what they belong to")
    public Map<String, String> names(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name from division where code in (:codes)")
                .param("codes", List.copyOf(codes))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    private static boolean isPseudoCity(String code) {
        return code.length() == 4 && code.endsWith("90");
    }

    private static List<String> above(String code) {
        List<String> codes = new ArrayList<>();
        for (DivisionLevel level : DivisionLevel.values()) {
            if (level.digits() <= code.length()) {
                codes.add(code.substring(0, level.digits()));
            }
        }
        return codes;
    }

    private Keyset<DivisionSummary> page(
            String where, Map<String, Object> parameters, @Nullable String after, int size, boolean count) {
        parameters.put("asOf", dataClock.asOf());
        Long total = count
                ? jdbc.sql("select count(*) from division d" + where + " and" + IN_FORCE)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                : null;
        parameters.put("after", after == null ? "" : after);
        parameters.put("limit", limit(size) + 1);
        List<DivisionSummary> rows = jdbc.sql(
                        COLUMNS + where + " and" + IN_FORCE + " and d.code > :after order by d.code limit :limit")
                .params(parameters)
                .query(DivisionSummary.class)
                .list();
        boolean more = rows.size() > limit(size);
        List<DivisionSummary> items = more ? rows.subList(0, limit(size)) : rows;
        return new Keyset<>(items, more ? items.get(items.size() - 1).code() : null, total);
    }

    private static int limit(int size) {
        return Math.max(1, Math.min(size, 500));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
