package org.zhucun.division;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A division's statistical code (统计用区划代码) cut to its significant digits: {@code 51}, {@code 5108}, {@code 510824},
 * {@code 510824107}, {@code 510824107203}. "Is in" is "starts with".
 *
 * <p>A code padded to six or twelve digits with zeros is accepted and cut. Cities without counties keep their gap:
 * {@code 441900003000} is the township {@code 441900003}, whose parent is the city {@code 4419}.
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a division code has 2, 4, 6, 9 or 12 digits: " + value);
        }
        value = cut(value);
    }

    public static DivisionCode of(String value) {
        return new DivisionCode(value);
    }

    /** The code, or empty when the text is not one. */
    public static Optional<DivisionCode> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new DivisionCode(text)) : Optional.empty();
    }

    private static String cut(String code) {
        String cut = code;
        if (cut.length() == 12 && cut.endsWith("000")) {
            cut = cut.substring(0, 9);
        }
        if (cut.length() == 9 && cut.endsWith("000")) {
            cut = cut.substring(0, 6);
        }
        while (cut.length() <= 6 && cut.length() > 2 && cut.endsWith("00")) {
            cut = cut.substring(0, cut.length() - 2);
        }
        return cut;
    }

    public DivisionLevel level() {
        return DivisionLevel.ofDigits(value.length());
    }

    /** The division it lies in; empty for a province. Skips levels the branch does not have. */
    public Optional<DivisionCode> parent() {
        return switch (value.length()) {
            case 2 -> Optional.empty();
            case 9, 12 -> Optional.of(new DivisionCode(value.substring(0, value.length() - 3)));
            default -> Optional.of(new DivisionCode(value.substring(0, value.length() - 2)));
        };
    }

    public boolean isIn(DivisionCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
