package org.zhucun.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The number formats an HTML file gives its cells, in style sheets or on the cell ({@code mso-number-format}). */
final class HtmlFormats {

    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^}]{0,4000})\\}");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]{1,100})");
    private static final Pattern FORMAT = Pattern.compile(
            "(?:mso-number-format|vnd\\.ms-excel\\.numberformat)\\s{0,9}:\\s{0,9}", Pattern.CASE_INSENSITIVE);

    private final Map<String, NumberFormat> byClass = new HashMap<>();

    void learn(String css) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            NumberFormat format = format(rule.group(2));
            Matcher name = CLASS.matcher(rule.group(1));
            while (format != null && name.find()) {
                byClass.put(name.group(1), format);
            }
        }
    }

    NumberFormat of(Element cell) {
        NumberFormat own = format(cell.attr("style"));
        if (own != null) {
            return own;
        }
        for (String name : cell.classNames()) {
            NumberFormat format = byClass.get(name);
            if (format != null) {
                return format;
            }
        }
        return NumberFormat.GENERAL;
    }

    private static @Nullable NumberFormat format(String style) {
        Matcher at = FORMAT.matcher(style);
        return at.find() ? NumberFormat.named(value(style, at.end())) : null;
    }

    /** A CSS value, quoted or not, with its escapes undone: {@code \0022} a quotation mark, {@code \@} an at sign. */
    private static String value(String style, int from) {
        StringBuilder value = new StringBuilder();
        char quote = from < style.length() ? style.charAt(from) : ';';
        boolean quoted = quote == '"' || quote == '\'';
        for (int i = quoted ? from + 1 : from; i < style.length(); i++) {
            char c = style.charAt(i);
            if (quoted ? c == quote : c == ';') {
                break;
            }
            if (c == '\\' && i + 1 < style.length()) {
                if (style.startsWith("00", i + 1) && i + 5 <= style.length()) {
                    value.append((char) Integer.parseInt(style, i + 1, i + 5, 16));
                    i += 4;
                } else {
                    value.append(style.charAt(++i));
                }
            } else {
                value.append(c);
            }
        }
        return value.toString().strip();
    }
}
