package org.zhucun.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.PartialDate;
import org.zhucun.spreadsheet.Cell;

/** Reads one date from a cell, minding what the cell is: text, a number with or without decimals, a true date. */
final class DateCell {

    /** Serial numbers of days from 1938 to 2064. */
    private static final int FIRST_SERIAL = 14_000;

    private static final int LAST_SERIAL = 60_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final DateText text;
    private final boolean keepsHiddenDay;

    /**
     * @param keepsHiddenDay whether a day that the number format hides is still a fact (start and end of a posting)
     */
    DateCell(DateText text, boolean keepsHiddenDay) {
        this.text = text;
        this.keepsHiddenDay = keepsHiddenDay;
    }

    ParsedDate parse(Cell cell) {
        return switch (cell.type()) {
            case DATE -> trueDate(cell);
            case NUMBER -> number(cell);
            default -> text.parse(Text.clean(cell.text()));
        };
    }

    private ParsedDate trueDate(Cell cell) {
        String written = cell.text();
        if (written.length() < 10) {
            return ParsedDate.NONE;
        }
        LocalDate day = LocalDate.parse(written.substring(0, 10));
        boolean asMonth = !showsDay(cell.format()) && (!keepsHiddenDay || day.getDayOfMonth() == 1);
        return ParsedDate.of(
                asMonth ? PartialDate.ofMonth(day.getYear(), day.getMonthValue()) : PartialDate.ofDay(day));
    }

    private ParsedDate number(Cell cell) {
        String digits = cell.text();
        int point = digits.indexOf('.');
        if (point < 0) {
            return digits.length() == 5 && Text.isAllDigits(digits)
                    ? serial(Integer.parseInt(digits))
                    : text.parse(digits);
        }
        String year = digits.substring(0, point);
        String rest = digits.substring(point + 1);
        if (year.length() == 5 && Text.isAllDigits(year)) {
            return serial(Integer.parseInt(year));
        }
        if (rest.equals("1") && (year.length() == 2 || DateText.fullYear(year) && year.length() == 4)) {
            return decimals(cell.format()) >= 2
                    ? text.parse(year + ".10")
                    : DateText.januaryOrOctober(text.century(year), false);
        }
        if (rest.length() == 3 && year.length() == 4) {
            return text.parse(digits + "0");
        }
        return text.parse(digits);
    }

    private static ParsedDate serial(int days) {
        return days < FIRST_SERIAL || days > LAST_SERIAL
                ? ParsedDate.NONE
                : ParsedDate.of(PartialDate.ofDay(SERIAL_ZERO.plusDays(days))).but(RecognitionRule.SERIAL_NUMBER);
    }

    /** Decimals that a number format always shows: 2 for {@code 0.00_);(0.00)}. */
    static int decimals(@Nullable String format) {
        if (format == null) {
            return 0;
        }
        int point = format.indexOf('.');
        int count = 0;
        while (point >= 0 && point + count + 1 < format.length() && format.charAt(point + count + 1) == '0') {
            count++;
        }
        return count;
    }

    /** Whether a date format shows the day: not {@code yyyy"."mm}, nor {@code [$-804]yyyy"年"m"月"}. */
    static boolean showsDay(@Nullable String format) {
        if (format == null) {
            return true;
        }
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '[') {
                bracketed = true;
            } else if (c == ']') {
                bracketed = false;
            } else if (c == '\\') {
                i++;
            } else if ((c == 'd' || c == 'D') && !quoted && !bracketed) {
                return true;
            }
        }
        return false;
    }
}
