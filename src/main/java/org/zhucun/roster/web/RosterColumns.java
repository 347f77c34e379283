package org.zhucun.roster.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhucun.roster.RosterSort;

/**
 * Which columns of the roster a person looks at, and how wide the rows are; carried in a cookie, since it says nothing
 * about anybody. The name always shows.
 */
record RosterColumns(Set<Column> shown, boolean wide) {

    static final String COOKIE = "roster-columns";

    private static final String WIDE = "wide";
    private static final RosterColumns DEFAULT = new RosterColumns(
            EnumSet.complementOf(EnumSet.of(Column.EDUCATION, Column.SOURCE, Column.PHONE, Column.ID_NUMBER)), false);

    enum Column {
        GENDER(null),
        BIRTH(RosterSort.BIRTH),
        POLITICAL(null),
        EDUCATION(null),
        ROLE(null),
        LEVEL(null),
        UNIT(null),
        POST(null),
        PLACE(RosterSort.VILLAGE),
        STARTS_ON(RosterSort.START),
        PLANNED_END_ON(RosterSort.PLANNED_END),
        STATUS(null),
        SOURCE(null),
        PHONE(null),
        ID_NUMBER(null);

        final @Nullable RosterSort sort;

        Column(@Nullable RosterSort sort) {
            this.sort = sort;
        }
    }

    /** Reads the cookie; what it does not understand it leaves out. */
    static RosterColumns read(@Nullable String cookie) {
        if (cookie == null || cookie.isBlank()) {
            return DEFAULT;
        }
        List<String> words = List.of(cookie.split("\\.", -1));
        Set<Column> shown = Arrays.stream(Column.values())
                .filter(column -> words.contains(column.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        return new RosterColumns(shown, words.contains(WIDE));
    }

    String cookie() {
        String columns =
                shown.isEmpty() ? "none" : shown.stream().map(Enum::name).collect(Collectors.joining("."));
        return wide ? columns + "." + WIDE : columns;
    }

    /** The same with what was chosen; null leaves it. */
    RosterColumns with(@Nullable List<Column> columns, @Nullable Boolean rows) {
        return new RosterColumns(
                columns == null ? shown : columns.isEmpty() ? EnumSet.noneOf(Column.class) : EnumSet.copyOf(columns),
                rows == null ? wide : rows);
    }

    /** Whether each column shows, as the template asks for it in every row. */
    Shown flags() {
        return new Shown(
                shown.contains(Column.GENDER),
                shown.contains(Column.BIRTH),
                shown.contains(Column.POLITICAL),
                shown.contains(Column.EDUCATION),
                shown.contains(Column.ROLE),
                shown.contains(Column.LEVEL),
                shown.contains(Column.UNIT),
                shown.contains(Column.POST),
                shown.contains(Column.PLACE),
                shown.contains(Column.STARTS_ON),
                shown.contains(Column.PLANNED_END_ON),
                shown.contains(Column.STATUS),
                shown.contains(Column.SOURCE),
                shown.contains(Column.PHONE),
                shown.contains(Column.ID_NUMBER));
    }

    /** One flag a column. */
    record Shown(
            boolean gender,
            boolean birth,
            boolean political,
            boolean education,
            boolean role,
            boolean level,
            boolean unit,
            boolean post,
            boolean place,
            boolean startsOn,
            boolean plannedEndOn,
            boolean status,
            boolean source,
            boolean phone,
            boolean idNumber) {}
}
