package org.zhucun.recognition;

import org.jspecify.annotations.Nullable;

/**
 * Start and end written together.
 *
 * @param end null while open (至今)
 * @param rest what else stood there, such as a note in brackets
 */
record PeriodText(ParsedDate start, @Nullable ParsedDate end, String rest) {

    private static final String[] MARKS = {"至", "到", "~", "—", "–", "―", "--", "\n", "起", ";", "→"};

    /** The two dates, null when the text is no period. */
    static @Nullable PeriodText split(String text, DateText dates) {
        String core = WordCells.outsideBrackets(text);
        String rest = core.length() == text.length() ? "" : text;
        for (String mark : MARKS) {
            int at = core.indexOf(mark);
            if (at > 0) {
                PeriodText found = parts(
                        core.substring(0, at), core.substring(core.lastIndexOf(mark) + mark.length()), rest, dates);
                if (found != null) {
                    return found;
                }
            }
        }
        for (int at = core.indexOf('-'); at > 0; at = core.indexOf('-', at + 1)) {
            PeriodText found = parts(core.substring(0, at), core.substring(at + 1), rest, dates);
            boolean bothWhole = found != null
                    && DateText.fullYear(core)
                    && (found.end() == null
                            || DateText.fullYear(core.substring(at + 1).strip())
                            || dotted(core, at));
            if (bothWhole) {
                return found;
            }
        }
        return blankBetween(core, rest, dates);
    }

    /** {@code 2025-07-12 2027-07-11}: a blank parts two whole dates, as a line break does. */
    private static @Nullable PeriodText blankBetween(String core, String rest, DateText dates) {
        for (int at = core.indexOf(' '); at > 0; at = core.indexOf(' ', at + 1)) {
            String second = core.substring(at + 1).strip();
            PeriodText found = DateText.fullYear(core) && DateText.fullYear(second)
                    ? parts(core.substring(0, at), second, rest, dates)
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code 2025.10-27.10}: with points inside the dates the hyphen can only part them. */
    private static boolean dotted(String core, int at) {
        return core.indexOf('.') > 0 && core.indexOf('.') < at && core.indexOf('.', at) > 0;
    }

    private static @Nullable PeriodText parts(String first, String second, String rest, DateText dates) {
        ParsedDate start = dates.parse(trimmed(first));
        if (!start.isDate()) {
            return null;
        }
        String till = trimmed(second);
        if (isOpen(till)) {
            return new PeriodText(start, null, rest);
        }
        ParsedDate end = dates.parse(till);
        return end.isDate() ? new PeriodText(start, end, rest) : null;
    }

    private static boolean isOpen(String till) {
        return till.isEmpty() || till.endsWith("今") || till.equals("现在") || till.equals("目前") || till.equals("在岗");
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " \n至到~—–-―,;".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \n—–-―,;".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
