package org.zhucun.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Turns the numbers of a file into cells: shortest decimal form, or a date where the format says so. */
final class CellNumbers {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final long LAST_DAY = 2_958_465;
    private static final double EXACT_INTEGERS = 9_007_199_254_740_992d;

    private final boolean date1904;

    CellNumbers(boolean date1904) {
        this.date1904 = date1904;
    }

    /** A number as an XML part writes it; malformed text is damage. */
    Cell cell(String text, NumberFormat format) {
        if (!format.date()) {
            return new Cell(Cell.Type.NUMBER, decimal(text), format.code());
        }
        return cell(parse(text), format);
    }

    Cell cell(double value, NumberFormat format) {
        if (format.date()) {
            String day = day(value);
            if (day != null) {
                return new Cell(Cell.Type.DATE, day, format.code());
            }
        }
        return new Cell(Cell.Type.NUMBER, decimal(value), format.code());
    }

    /** A date an XML part writes in ISO form, such as {@code 2020-06-01} or {@code 2020-06-01T00:00:00.000}. */
    static Cell isoDate(String text, NumberFormat format) {
        String plain = text.strip();
        try {
            if (plain.endsWith("Z")) {
                plain = plain.substring(0, plain.length() - 1);
            }
            LocalDateTime at =
                    plain.indexOf('T') < 0 ? LocalDate.parse(plain).atStartOfDay() : LocalDateTime.parse(plain);
            return new Cell(Cell.Type.DATE, written(at), format.code());
        } catch (DateTimeParseException e) {
            return Cell.text(text);
        }
    }

    /** Null where the serial names no day: times of day, negative numbers, the leap day 1900 never had. */
    private @Nullable String day(double serial) {
        double first = date1904 ? 0 : 1;
        if (!(serial >= first && serial < LAST_DAY + 1) || (!date1904 && (long) serial == 60)) {
            return null;
        }
        long days = (long) serial;
        long seconds = Math.round((serial - days) * 86_400);
        LocalDate epoch = date1904 ? EPOCH_1904 : days < 60 ? EPOCH_1900.plusDays(1) : EPOCH_1900;
        try {
            return written(epoch.plusDays(days).atStartOfDay().plusSeconds(seconds));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String written(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        }
    }

    /** Digits that a double holds unharmed are taken as they stand; anything longer or stranger goes through it. */
    static String decimal(String text) {
        int length = text.length();
        int digits = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && point < 0) {
                point = i;
            } else if (c != '-' || i > 0) {
                return decimal(parse(text));
            }
        }
        boolean canonical = digits > 0
                && (point < 0 ? digits <= 30 : digits <= 15 && point > 0 && text.charAt(length - 1) != '0')
                && point != length - 1
                && !(text.charAt(0) == '-' && digits == 1)
                && !(text.charAt(0) == '0' && length > 1 && point != 1);
        return canonical ? text : decimal(parse(text));
    }

    /** The shortest decimal that reads back as the same double, without exponent; whole numbers to the last digit. */
    static String decimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        if (value == Math.rint(value)) {
            return Math.abs(value) <= EXACT_INTEGERS
                    ? Long.toString((long) value)
                    : new BigDecimal(value).toPlainString();
        }
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toPlainString();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
    }
}
