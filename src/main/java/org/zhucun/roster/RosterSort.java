package org.zhucun.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;

/** What the roster may be sorted by; nothing else reaches the {@code order by}. Rows without the value come last. */
@RequiredArgsConstructor
public enum RosterSort {
    PLANNED_END("a.planned_end_on", "date", true),
    START("a.starts_on", "date", false),
    VILLAGE("a.village_code", "text", false),
    /** In the order of pinyin. */
    NAME("c.name collate \"zh-x-icu\"", "text", false),
    BIRTH("c.birth", "text", true);

    final String expression;
    final String type;
    final boolean nullable;

    /**
     * Refuses a cursor's key that this order could not have given.
     *
     * @throws IllegalArgumentException when the key is not a value of the column
     */
    void check(String key) {
        try {
            if (type.equals("date")) {
                LocalDate.parse(key);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of this order", e);
        }
    }

    boolean ofCadre() {
        return expression.startsWith("c.");
    }
}
