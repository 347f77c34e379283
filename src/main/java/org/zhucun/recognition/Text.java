package org.zhucun.recognition;

import java.text.Normalizer;

/** Text as people type it into cells, made comparable. Every method has a short way for text that needs nothing. */
final class Text {

    private Text() {}

    /** One form per character (NFKC), ordinary blanks and line breaks, nothing invisible, nothing at the ends. */
    static String clean(String raw) {
        return isPlain(raw) ? raw : tidy(Normalizer.normalize(raw, Normalizer.Form.NFKC));
    }

    /** As {@link #clean}, but Chinese punctuation stays Chinese: for text that people read and nobody looks up. */
    static String cleanProse(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean wideWord = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
            out.append(wideWord ? (char) (c - 0xFEE0) : c);
        }
        return tidy(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    /** {@link #clean} without any blank. */
    static String tight(String raw) {
        String clean = clean(raw);
        for (int i = 0; i < clean.length(); i++) {
            if (clean.charAt(i) <= ' ') {
                return withoutBlanks(clean);
            }
        }
        return clean;
    }

    /** Letters and digits alone, in lower case: what headers and words are compared by. */
    static String key(String raw) {
        String clean = clean(raw);
        boolean already = true;
        for (int i = 0; i < clean.length() && already; i++) {
            char c = clean.charAt(i);
            already = isHan(c) || c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
        }
        if (already) {
            return clean;
        }
        StringBuilder out = new StringBuilder(clean.length());
        clean.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || "√✓✔×✗✘".indexOf(c) >= 0)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    static boolean isHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == 0x3007 || c >= 0x20000 && c <= 0x3FFFF;
    }

    static boolean isAllHan(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isHan(text.codePointAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isAllDigits(String text) {
        return !text.isEmpty() && startsWithDigits(text, text.length());
    }

    /** Whether the first characters, as many as said, are digits. */
    static boolean startsWithDigits(String text, int count) {
        for (int i = 0; i < count; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPlain(String raw) {
        int length = raw.length();
        if (length == 0) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            boolean plain = c >= 0x4E00 && c <= 0x9FFF || c > ' ' && c < 0x7F && c != '_' || c == 0xB7;
            if (!plain) {
                return false;
            }
        }
        return !isApostrophe(raw.charAt(0));
    }

    private static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String escaped = text.contains("_x000") ? text.replace("_x000D_", "").replace("_x000A_", "\n") : text;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\r') {
                if (i + 1 == escaped.length() || escaped.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u000B') {
                out.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        int from = 0;
        int to = out.length();
        while (from < to && (out.charAt(from) <= ' ' || isApostrophe(out.charAt(from)))) {
            from++;
        }
        while (from < to && out.charAt(to - 1) <= ' ') {
            to--;
        }
        return out.substring(from, to);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '‘' || c == '’' || c == '`';
    }

    private static String withoutBlanks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
