package org.zhucun.recognition;

/** Numbers as a solemn hand writes them: 一九八五年十二月, 二〇二五, 二十一日. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ZEROES = "〇零○Oo0";

    private ChineseNumerals() {}

    static boolean occurIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isNumeral(text.charAt(i)) && text.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }

    /** The text with every run of numerals written in Arabic digits. */
    static String toDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isNumeral(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                out.append(number(text.substring(start, i)));
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static boolean isNumeral(char c) {
        return c == '十' || c == '廿' || c == '卅' || DIGITS.indexOf(c) >= 0 || ZEROES.indexOf(c) >= 0;
    }

    private static String number(String numerals) {
        String spelt = numerals.replace("廿", "二十").replace("卅", "三十");
        int ten = spelt.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            for (char c : spelt.toCharArray()) {
                digits.append(digit(c));
            }
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : digit(spelt.charAt(ten - 1));
        int units = ten + 1 < spelt.length() ? digit(spelt.charAt(ten + 1)) : 0;
        return Integer.toString(tens * 10 + units);
    }

    private static int digit(char c) {
        return Math.max(0, DIGITS.indexOf(c));
    }
}
