package org.zhucun.recognition;

/** Headers made comparable. */
final class HeaderKeys {

    private static final String[] MARKS = {"必填项", "选填项", "非必填", "必填", "选填", "可不填", "下拉选择", "下拉"};

    private HeaderKeys() {}

    /** Letters and digits of the whole header, without 必填 and the like, and without a leading number. */
    static String whole(String header) {
        return withoutNumber(withoutMarks(Text.key(header)));
    }

    /** The same of what stands outside brackets: 选派方式 of 选派方式（轮换/增派）, 出生年月 of 出生年月：如1985.03. */
    static String core(String header) {
        String clean = Text.clean(header)
                .replace('[', '(')
                .replace(']', ')')
                .replace('【', '(')
                .replace('】', ')');
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (c == ':' && depth == 0 && !outside.isEmpty()) {
                break;
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return whole(outside.toString());
    }

    private static String withoutMarks(String key) {
        String rest = key;
        for (String mark : MARKS) {
            if (rest.length() > mark.length() && rest.contains(mark)) {
                rest = rest.replace(mark, "");
            }
        }
        return rest;
    }

    private static String withoutNumber(String key) {
        int i = 0;
        while (i < key.length() && Text.isDigit(key.charAt(i))) {
            i++;
        }
        return i <= 2 && i < key.length() && key.charAt(i) != '年' ? key.substring(i) : key;
    }

    /** Whether one character inserted, left out or replaced makes one of the other; never the first. */
    static boolean areOneSlipApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return endA - start <= 1 && endB - start <= 1;
    }
}
