package org.zhucun.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;

/** Identity numbers after GB 11643. What a numeric cell holds has lost its tail and is never repaired. */
final class IdentityCells implements CellReader {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final Spot spot;
    private final LocalDate today;

    IdentityCells(Spot spot, LocalDate today) {
        this.spot = spot;
        this.today = today;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        if (cell.type() == Cell.Type.NUMBER) {
            return CellReading.of(null, spot.remark(RecognitionRule.ID_NUMERIC, raw, raw));
        }
        String number = characters(raw);
        if (number.contains("****")) {
            return CellReading.of(null, spot.remark(RecognitionRule.READ_AS_BLANK, raw, raw));
        }
        if (isExponent(number)) {
            return CellReading.of(null, spot.remark(RecognitionRule.ID_NUMERIC, raw, raw));
        }
        RecognitionRule broken = judge(number);
        if (broken == RecognitionRule.ID_OLD) {
            return CellReading.of(null, old(raw, number));
        }
        if (broken != null) {
            return CellReading.of(null, spot.remark(broken, raw, raw, number.length()));
        }
        if (number.endsWith("000")) {
            return CellReading.of(number, spot.remark(RecognitionRule.ID_TAIL, raw, number));
        }
        return raw.equals(number)
                ? CellReading.of(number)
                : new CellReading(number, Map.of(), List.of(spot.remark(RecognitionRule.READ_AS, raw, raw, number)));
    }

    private @Nullable RecognitionRule judge(String number) {
        if (number.length() == 15 && Text.isAllDigits(number)) {
            return RecognitionRule.ID_OLD;
        }
        if (number.length() != 18 || !Text.startsWithDigits(number, 17)) {
            return RecognitionRule.ID_LENGTH;
        }
        LocalDate birth = birthOf(number);
        if (birth == null || birth.getYear() < 1900 || birth.isAfter(today)) {
            return RecognitionRule.ID_BIRTH;
        }
        return checkDigit(number) == number.charAt(17) ? null : RecognitionRule.ID_CHECK_DIGIT;
    }

    private Remark old(String raw, String number) {
        String longer = number.substring(0, 6) + "19" + number.substring(6);
        String full = longer + checkDigit(longer);
        List<Suggestion> suggestions = judge(full) == null ? List.of(new Suggestion(full, full)) : List.of();
        return spot.remark(RecognitionRule.ID_OLD, RecognitionRule.ID_OLD.severity(), raw, suggestions, raw);
    }

    /** Blanks, hyphens and a leading apostrophe go; every sign people use for X becomes X. */
    private static String characters(String raw) {
        String tight = Text.tight(raw);
        if (tight.length() == 18 && Text.startsWithDigits(tight, 17) && tight.charAt(17) <= 'X') {
            return tight;
        }
        String upper = tight.toUpperCase(Locale.ROOT);
        return upper.replace("-", "").replace('×', 'X').replace('Х', 'X');
    }

    private static boolean isExponent(String number) {
        return number.contains("E+") || number.indexOf('.') > 0 && number.length() >= 15;
    }

    static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** The day of birth inside a number of 18 characters, null when the calendar has no such day. */
    static @Nullable LocalDate birthOf(String number) {
        int year = Integer.parseInt(number, 6, 10, 10);
        int month = Integer.parseInt(number, 10, 12, 10);
        int day = Integer.parseInt(number, 12, 14, 10);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }

    static boolean isMale(String number) {
        return (number.charAt(16) - '0') % 2 == 1;
    }
}
