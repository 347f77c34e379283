package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;

/** Mobile numbers; of several the first mobile one is kept, a landline is kept with a warning. */
final class PhoneCells implements CellReader {

    private static final Pattern BETWEEN = Pattern.compile("[、,;/\\\\|\\n或及和]+|\\s{2,}");

    private final Spot spot;

    PhoneCells(Spot spot) {
        this.spot = spot;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        if (isMobile(raw)) {
            return CellReading.of(raw);
        }
        if (raw.contains("****")) {
            return CellReading.of(null, spot.remark(RecognitionRule.READ_AS_BLANK, raw, raw));
        }
        List<String> numbers = numbers(Text.clean(raw));
        if (numbers.stream().noneMatch(n -> isMobile(n) || isLandline(n))) {
            numbers = numbers(WordCells.outsideBrackets(Text.clean(raw)));
        }
        List<String> found = numbers;
        String mobile = found.stream().filter(PhoneCells::isMobile).findFirst().orElse(null);
        String kept = mobile != null
                ? mobile
                : found.stream().filter(PhoneCells::isLandline).findFirst().orElse(null);
        if (kept == null) {
            return CellReading.of(null, spot.remark(RecognitionRule.PHONE_SHAPE, raw, raw));
        }
        if (found.size() > 1) {
            return CellReading.of(kept, spot.remark(RecognitionRule.PHONE_SEVERAL, raw, raw, kept));
        }
        return CellReading.of(
                kept,
                mobile == null
                        ? spot.remark(RecognitionRule.PHONE_LANDLINE, raw, kept)
                        : spot.remark(RecognitionRule.READ_AS, raw, raw, kept));
    }

    private static List<String> numbers(String clean) {
        String[] parts = BETWEEN.split(clean);
        if (parts.length == 1 && digits(clean).length() == 22) {
            parts = new String[] {digits(clean).substring(0, 11), digits(clean).substring(11)};
        }
        List<String> numbers = new ArrayList<>();
        for (String part : parts) {
            String number = number(part);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static @Nullable String number(String part) {
        String text = part.endsWith(".0") ? part.substring(0, part.length() - 2) : part;
        if (text.indexOf('.') >= 0 && text.chars().anyMatch(c -> c == 'E' || c == 'e')) {
            return text;
        }
        String digits = digits(text);
        if (digits.length() > 11 && digits.startsWith("0086")) {
            digits = digits.substring(4);
        } else if (digits.length() > 11 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        return digits.isEmpty() ? null : digits;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Text.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    static boolean isMobile(String number) {
        return number.length() == 11 && number.charAt(0) == '1' && number.charAt(1) >= '3' && Text.isAllDigits(number);
    }

    private static boolean isLandline(String number) {
        return number.startsWith("0") && number.length() >= 10 && number.length() <= 12 && Text.isAllDigits(number);
    }
}
