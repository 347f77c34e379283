package org.zhucun.cadre;

import java.util.regex.Pattern;

/** The citizen identity number (公民身份号码, GB 11643): 17 digits and a check character. */
public final class IdentityNumber {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdentityNumber() {}

    /** Whether the text has the shape and the check character of a number; an {@code X} stands in upper case. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && text.charAt(17) == checkCharacter(text);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }
}
