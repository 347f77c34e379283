package org.zhucun.unit;

/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 17 characters and a check character, from digits and
 * letters without I, O, S, V and Z.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** Whether the text has the shape and the right check character; upper case only. */
    public static boolean checks(String text) {
        if (text.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        return ALPHABET.indexOf(text.charAt(17)) == (31 - sum % 31) % 31;
    }
}
