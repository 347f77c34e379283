package org.zhucun.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or the year, written {@code 1985-03-15}, {@code 1985-03} or {@code 1985}.
 * Rosters mostly give months; the precision is kept because it is part of the fact.
 */
public record PartialDate(LocalDate earliest, Precision precision) implements Comparable<PartialDate> {

    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /**
     * Reads the written form.
     *
     * @throws java.time.DateTimeException when the text has another shape or names a day that does not exist
     */
    public static PartialDate parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new java.time.DateTimeException("not a date of the form 1985, 1985-03 or 1985-03-15: " + text);
        }
        return switch (text.length()) {
            case 4 -> ofYear(Integer.parseInt(text));
            case 7 -> {
                YearMonth month = YearMonth.parse(text);
                yield ofMonth(month.getYear(), month.getMonthValue());
            }
            default -> ofDay(LocalDate.parse(text));
        };
    }

    /** Whether the text is a date in the written form that names an existing day, month or year. */
    public static boolean isWritten(String text) {
        try {
            parse(text);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    /** The last day it may mean; the benefit of the doubt for rules that ask "at least n years before". */
    public LocalDate latest() {
        return switch (precision) {
            case DAY -> earliest;
            case MONTH -> earliest.withDayOfMonth(earliest.lengthOfMonth());
            case YEAR -> earliest.withDayOfYear(earliest.lengthOfYear());
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        int byDay = earliest.compareTo(other.earliest);
        return byDay != 0 ? byDay : precision.compareTo(other.precision);
    }

    @Override
    public String toString() {
        String day = earliest.toString();
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
