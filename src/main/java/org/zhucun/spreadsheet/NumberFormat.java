package org.zhucun.spreadsheet;

import java.util.Locale;
import java.util.Map;

/**
 * A number format code and whether it shows a day. A format of hours and minutes alone shows none: what it formats
 * stays a number.
 */
record NumberFormat(String code, boolean date) {

    static final NumberFormat GENERAL = new NumberFormat("General", false);

    /** ISO/IEC 29500-1, 18.8.30, the common ones and those of zh-CN. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, "General"),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "上午/下午h\"时\"mm\"分\""),
            Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(37, "#,##0 ;(#,##0)"),
            Map.entry(38, "#,##0 ;[Red](#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;[Red](#,##0.00)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "上午/下午h\"时\"mm\"分\""),
            Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    /** The names XML Spreadsheet 2003 and HTML saved by Excel use in place of codes. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("general", "General"),
            Map.entry("general number", "General"),
            Map.entry("standard", "#,##0.00"),
            Map.entry("fixed", "0.00"),
            Map.entry("percent", "0.00%"),
            Map.entry("scientific", "0.00E+00"),
            Map.entry("currency", "#,##0.00"),
            Map.entry("euro currency", "#,##0.00"),
            Map.entry("yes/no", "General"),
            Map.entry("true/false", "General"),
            Map.entry("on/off", "General"),
            Map.entry("general date", "yyyy/m/d h:mm"),
            Map.entry("short date", "yyyy/m/d"),
            Map.entry("medium date", "d-mmm-yy"),
            Map.entry("long date", "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry("short time", "h:mm"),
            Map.entry("medium time", "h:mm AM/PM"),
            Map.entry("long time", "h:mm:ss"));

    static NumberFormat builtIn(int id) {
        String code = BUILT_IN.get(id);
        return code == null ? GENERAL : of(code);
    }

    static NumberFormat named(String nameOrCode) {
        String code = NAMED.get(nameOrCode.strip().toLowerCase(Locale.ROOT));
        return of(code == null ? nameOrCode : code);
    }

    static NumberFormat of(String code) {
        return code.isEmpty() || code.equals("General") ? GENERAL : new NumberFormat(code, showsDay(code));
    }

    private static boolean showsDay(String code) {
        String letters = letters(code);
        // WPS and Chinese Excel write General as G/通用格式; E+ is an exponent, a lone e a year.
        if (letters.startsWith("general") || letters.startsWith("g/") || letters.contains("e+")) {
            return false;
        }
        boolean year = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
        boolean month = letters.indexOf('m') >= 0;
        boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        return year || (month && !clock);
    }

    /** The first section of the code in lower case, without quoted text, escapes, brackets and AM/PM. */
    private static String letters(String code) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';') {
                break;
            } else if (c == '"') {
                i = skipTo(code, i, '"');
            } else if (c == '[') {
                int end = skipTo(code, i, ']');
                // [h]:mm counts hours; every other bracket is a colour, a condition or a language.
                if (i + 1 < end && "hms".indexOf(Character.toLowerCase(code.charAt(i + 1))) >= 0 && end - i <= 3) {
                    kept.append('h');
                }
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.toString().replace("am/pm", "").replace("a/p", "");
    }

    private static int skipTo(String code, int from, char end) {
        int at = code.indexOf(end, from + 1);
        return at < 0 ? code.length() : at;
    }
}
