package org.zhucun.division;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/** Pinyin initials, for searching the way one types: 苍溪县 is {@code CXX}, 重庆市 is {@code CQS}. */
public final class Initials {

    private static final char NONE = '\0';

    /** Characters that names of places and units read otherwise than the dictionary's first reading. */
    private static final Map<Character, Character> IN_NAMES =
            Map.of('长', 'C', '重', 'C', '壳', 'K', '瞿', 'Q', '峒', 'D', '覃', 'Q', '厦', 'X', '咖', 'K');

    /** Words that read otherwise than their characters do in names. */
    private static final Map<String, String> WORDS = Map.of("重点", "ZD", "银行", "YH", "商行", "SH", "校长", "XZ");

    private static final Map<Character, Character> KNOWN = new ConcurrentHashMap<>(IN_NAMES);

    private Initials() {}

    /** One capital for each Chinese character; Latin letters as capitals, digits kept, everything else left out. */
    public static String of(String name) {
        StringBuilder initials = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            String word = i + 1 < name.length() ? WORDS.get(name.substring(i, i + 2)) : null;
            if (word != null) {
                initials.append(word);
                i++;
                continue;
            }
            char initial = KNOWN.computeIfAbsent(name.charAt(i), Initials::lookUp);
            if (initial != NONE) {
                initials.append(initial);
            }
        }
        return initials.toString();
    }

    private static Character lookUp(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? Character.toUpperCase(character) : NONE;
        }
        String @Nullable [] readings = PinyinHelper.toHanyuPinyinStringArray(character);
        return readings == null ? NONE : Character.toUpperCase(readings[0].charAt(0));
    }
}
