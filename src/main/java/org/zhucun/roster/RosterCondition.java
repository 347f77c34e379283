package org.zhucun.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;

/**
 * Scope and filter as SQL over {@code assignment a join cadre c}. Everything that lists, counts, prints or exports the
 * roster goes through here, so that none of them sees more than another.
 */
final class RosterCondition {

    private static final Pattern ID_NUMBER = Pattern.compile("\\d{15}|\\d{17}[0-9Xx]");
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final String UNITS_NAMED = """
            a.unit_id in (select u.id from dispatching_unit u where u.name like :%1$s or u.short_name like :%1$s
             or u.initials like :%1$s or exists (select from unit_alias l where l.unit_id = u.id and l.alias like :%1$s))""";
    private static final String PLACES_NAMED = """
            a.village_code in (select d.code from division d where d.level = 'VILLAGE' and d.name like :q)
             or left(a.village_code, 9) in (select d.code from division d where d.level = 'TOWNSHIP' and d.name like :q)""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean readsCadre;

    private RosterCondition() {}

    static RosterCondition of(DivisionScope scope, RosterFilter filter, LocalDate today) {
        RosterCondition condition = new RosterCondition();
        LocalDate day = filter.asOf() == null ? today : filter.asOf();
        condition.parameters.put("asOf", day);
        condition.parameters.put("horizon", RosterTab.expiringUntil(day));
        condition.conditions.add(scope.condition("a.village_code", "a.unit_id", condition.parameters));
        condition.facts(filter);
        condition.texts(filter);
        condition.conditions.add(filter.tab().condition(filter.asOf() != null));
        return condition;
    }

    private void facts(RosterFilter filter) {
        add("a.village_code like :division", "division", filter.division() == null ? null : filter.division() + "%");
        add("a.status = :status", "status", name(filter.status()));
        add("a.role = :role", "role", name(filter.role()));
        add("a.unit_level = :level", "level", name(filter.level()));
        add("a.unit_id = :unit", "unit", filter.unit());
        add("a.cycle_id = :cycle", "cycle", filter.cycle());
        add("a.planned_end_on < :endsBefore", "endsBefore", filter.endsBefore());
        add("a.source = :source", "source", name(filter.source()));
        add("a.id in (:ids)", "ids", filter.ids().isEmpty() ? null : filter.ids());
        add("""
                a.village_code in (select k.village_code from village_category k where k.category = :category
                 and k.starts_on <= :asOf and (k.ends_on is null or k.ends_on > :asOf))""", "category", name(filter.category()));
    }

    private void texts(RosterFilter filter) {
        String unit = text(filter.unitName());
        if (unit != null) {
            add("(" + UNITS_NAMED.formatted("unitName") + ")", "unitName", part(unit));
        }
        String q = text(filter.q());
        if (q == null) {
            return;
        }
        readsCadre = true;
        if (ID_NUMBER.matcher(q).matches()) {
            add("c.id_number = :q", "q", q.toUpperCase(Locale.ROOT));
        } else if (MOBILE.matcher(q).matches()) {
            add("c.phone like :q", "q", part(q));
        } else {
            add("(c.name like :q or " + PLACES_NAMED + " or " + UNITS_NAMED.formatted("q") + ")", "q", part(q));
        }
    }

    private void add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    /** What to read from when nothing but the assignment itself is wanted. */
    String tables() {
        return tables(readsCadre);
    }

    /** The same for an order that needs the person. */
    static String tables(boolean cadre) {
        return cadre ? "assignment a join cadre c on c.id = a.cadre_id" : "assignment a";
    }

    boolean readsCadre() {
        return readsCadre;
    }

    String sql() {
        return String.join("\n and ", conditions);
    }

    /** A copy, for the caller to add its own to. */
    Map<String, Object> parameters() {
        return new HashMap<>(parameters);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
