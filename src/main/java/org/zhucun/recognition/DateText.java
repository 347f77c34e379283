package org.zhucun.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zhucun.shared.PartialDate;

/**
 * Reads a date written in any of the ways rosters know: {@code 1985.03}, {@code 1985年3月15日}, {@code 198503},
 * {@code 84.06}, 一九八五年三月. Reads whole texts only; who expects more in a cell splits it first.
 */
final class DateText {

    /** Dates of birth of people at work end here; a two-digit year after it belongs to the last century. */
    private static final int LAST_BIRTH_YEAR = 2008;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static final String SEPARATORS = ".-/年月,、。·•_:\\—–―~ ";

    private final int latestYear;

    /**
     * @param latestYear the last year such a date may have, for years of two digits
     */
    DateText(boolean birth, int latestYear) {
        this.latestYear = birth ? LAST_BIRTH_YEAR : latestYear;
    }

    ParsedDate parse(String text) {
        String plain = ChineseNumerals.occurIn(text) ? ChineseNumerals.toDigits(text) : text;
        return groups(withoutFrills(englishMonth(plain)));
    }

    /** {@code Mar-85}, which is what Excel makes of 1985-3, as {@code 85.03}. */
    private static String englishMonth(String text) {
        if (text.length() < 5 || text.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return text;
        }
        for (int month = 1; month <= 12; month++) {
            int at = text.indexOf(MONTHS.substring(month * 3 - 3, month * 3));
            if (at >= 0) {
                String before = digitsOf(text.substring(0, at));
                String after = digitsOf(text.substring(at + 3));
                String year = after.isEmpty() ? before : after;
                String day = after.isEmpty() || before.isEmpty() ? "" : "." + before;
                return year + "." + (month < 10 ? "0" : "") + month + day;
            }
        }
        return text;
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> Text.isDigit((char) c)).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static String withoutFrills(String text) {
        int from = 0;
        int to = text.length();
        int clock = text.indexOf(':');
        if (clock > 0) {
            int gap = Math.max(text.lastIndexOf(' ', clock), text.lastIndexOf('T', clock));
            to = gap > 0 ? gap : to;
        }
        while (from < to && "自从于约 ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "日号起始止份. ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private ParsedDate groups(String text) {
        String[] part = new String[3];
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Text.isDigit(text.charAt(i))) {
                i++;
            }
            if (i == start || count == 3) {
                return ParsedDate.NONE;
            }
            part[count++] = text.substring(start, i);
            int gap = i;
            while (i < text.length() && !Text.isDigit(text.charAt(i))) {
                if (SEPARATORS.indexOf(text.charAt(i)) < 0 || i - gap > 2) {
                    return ParsedDate.NONE;
                }
                i++;
            }
        }
        return switch (count) {
            case 1 -> one(part[0]);
            case 2 -> two(part[0], part[1], text.charAt(part[0].length()) == '.');
            case 3 -> three(part[0], part[1], part[2]);
            default -> ParsedDate.NONE;
        };
    }

    private ParsedDate one(String digits) {
        return switch (digits.length()) {
            case 8 ->
                fullYear(digits)
                        ? three(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6))
                        : ParsedDate.NONE;
            case 6 ->
                fullYear(digits)
                        ? two(digits.substring(0, 4), digits.substring(4), false)
                        : three(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
            case 4 ->
                fullYear(digits)
                        ? ParsedDate.of(PartialDate.ofYear(Integer.parseInt(digits)))
                                .but(RecognitionRule.YEAR_ONLY)
                        : two(digits.substring(0, 2), digits.substring(2), false);
            default -> ParsedDate.NONE;
        };
    }

    private ParsedDate two(String year, String month, boolean dotted) {
        if (year.length() == 6 && fullYear(year) && month.length() <= 2) {
            return three(year.substring(0, 4), year.substring(4), month);
        }
        if (year.length() == 4 && month.length() == 4 && !fullYear(month)) {
            return three(year, month.substring(0, 2), month.substring(2));
        }
        if (year.length() <= 2 && month.length() == 4 && fullYear(month)) {
            return month(Integer.parseInt(month), Integer.parseInt(year), false);
        }
        if (year.length() != 2 && !fullYear(year) || month.length() > 2) {
            return ParsedDate.NONE;
        }
        ParsedDate read = month(century(year), Integer.parseInt(month), year.length() == 2);
        boolean octoberMayHaveLostItsZero = dotted && month.equals("1") && read.date() != null;
        return octoberMayHaveLostItsZero ? januaryOrOctober(century(year), true) : read;
    }

    private ParsedDate three(String first, String second, String third) {
        if (second.length() > 2) {
            return ParsedDate.NONE;
        }
        if (third.length() == 4 && fullYear(third) && first.length() <= 2) {
            return yearLast(Integer.parseInt(third), Integer.parseInt(first), Integer.parseInt(second));
        }
        if (third.length() > 2 || first.length() != 2 && !fullYear(first)) {
            return ParsedDate.NONE;
        }
        return day(century(first), Integer.parseInt(second), Integer.parseInt(third), first.length() == 2);
    }

    private static ParsedDate yearLast(int year, int first, int second) {
        if (first > 12) {
            return day(year, second, first, false);
        }
        if (second > 12 || first == second) {
            return day(year, first, second, false);
        }
        ParsedDate american = day(year, first, second, false);
        ParsedDate british = day(year, second, first, false);
        if (american.date() == null || british.date() == null) {
            return ParsedDate.NO_SUCH_DAY;
        }
        return new ParsedDate(null, RecognitionRule.DAY_OR_MONTH_FIRST, List.of(american.date(), british.date()));
    }

    /**
     * @param typedAsText whether January is what stands there, and October only a possibility
     */
    static ParsedDate januaryOrOctober(int year, boolean typedAsText) {
        PartialDate january = PartialDate.ofMonth(year, 1);
        return new ParsedDate(
                typedAsText ? january : null,
                RecognitionRule.JANUARY_OR_OCTOBER,
                List.of(january, PartialDate.ofMonth(year, 10)));
    }

    private static ParsedDate month(int year, int month, boolean guessedCentury) {
        if (month < 1 || month > 12) {
            return ParsedDate.NO_SUCH_DAY;
        }
        return sure(PartialDate.ofMonth(year, month), guessedCentury);
    }

    private static ParsedDate day(int year, int month, int day, boolean guessedCentury) {
        if (month < 1 || month > 12 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return ParsedDate.NO_SUCH_DAY;
        }
        return day == 0
                ? month(year, month, guessedCentury)
                : sure(PartialDate.ofDay(LocalDate.of(year, month, day)), guessedCentury);
    }

    private static ParsedDate sure(PartialDate date, boolean guessedCentury) {
        ParsedDate read = ParsedDate.of(date);
        return guessedCentury ? read.but(RecognitionRule.TWO_DIGIT_YEAR) : read;
    }

    int century(String year) {
        int number = Integer.parseInt(year);
        if (year.length() == 4) {
            return number;
        }
        return 2000 + number > latestYear ? 1900 + number : 2000 + number;
    }

    /** Whether the text begins with a year of the last or this century. */
    static boolean fullYear(String text) {
        return text.length() >= 4 && (text.startsWith("19") || text.startsWith("20"));
    }
}
