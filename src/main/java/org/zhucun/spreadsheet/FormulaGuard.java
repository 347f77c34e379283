package org.zhucun.spreadsheet;

/**
 * Keeps text in a CSV file from becoming a formula where the file is opened: an apostrophe goes before {@code = + - @},
 * tab, carriage return and before an apostrophe itself, and is taken off again when the file comes back.
 */
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r'";

    private FormulaGuard() {}

    public static String guard(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Also undoes {@code ="0123"}, the form that makes Excel keep a number as text. */
    static String undo(String text) {
        if (text.length() > 1 && text.charAt(0) == '\'' && STARTS.indexOf(text.charAt(1)) >= 0) {
            return text.substring(1);
        }
        if (text.length() > 3 && text.startsWith("=\"") && text.indexOf('"', 2) == text.length() - 1) {
            return text.substring(2, text.length() - 1);
        }
        return text;
    }
}
