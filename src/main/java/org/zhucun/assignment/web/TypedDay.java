package org.zhucun.assignment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people type it: 2026-11-02, 2026.11.2, 20261102, 2026年11月2日. */
final class TypedDay {

    private static final Pattern APART = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-./年](\\d{1,2})月?|(\\d{2}))");

    private TypedDay() {}

    /** A date that may lack its day, as records write it: 1985.3, 198503 and 1985年3月 mean 1985-03. Else as typed. */
    static @Nullable String written(@Nullable String typed) {
        LocalDate day = read(typed);
        if (typed == null || day != null) {
            return day == null ? null : day.toString();
        }
        Matcher month = MONTH.matcher(typed.strip());
        if (!month.matches()) {
            return typed;
        }
        String number = month.group(2) == null ? month.group(3) : month.group(2);
        return month.group(1) + "-" + (number.length() == 1 ? "0" : "") + number;
    }

    /** The day, null when none is meant. */
    static @Nullable LocalDate read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        for (Pattern shape : new Pattern[] {APART, TOGETHER}) {
            Matcher parts = shape.matcher(text);
            if (parts.matches()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Whether something was typed that is no day. */
    static boolean isNone(@Nullable String typed) {
        return typed != null && !typed.isBlank() && read(typed) == null;
    }
}
