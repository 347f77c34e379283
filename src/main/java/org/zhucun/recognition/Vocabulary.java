package org.zhucun.recognition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one column with a fixed vocabulary, and what people write for them ({@code words.txt}). */
final class Vocabulary {

    /**
     * @param value as stored
     * @param label as shown
     */
    record Word(String value, String label) {}

    private static final Map<String, Vocabulary> ALL = load();

    private final Map<String, Word> byKey = new HashMap<>();
    private final Map<String, Word> byValue = new LinkedHashMap<>();

    /** The vocabulary of a field. */
    static Vocabulary of(Field field) {
        Vocabulary vocabulary = ALL.get(field.key());
        if (vocabulary == null) {
            throw new IllegalArgumentException("no vocabulary for " + field);
        }
        return vocabulary;
    }

    static boolean has(Field field) {
        return ALL.containsKey(field.key());
    }

    /** The word meant, null when the text is none. */
    @Nullable
    Word find(String text) {
        return byKey.get(Text.key(text));
    }

    /** All words in order. */
    List<Word> words() {
        return List.copyOf(byValue.values());
    }

    private static Map<String, Vocabulary> load() {
        Map<String, Vocabulary> all = new HashMap<>();
        Vocabulary current = new Vocabulary();
        for (String line : WordList.lines("words.txt")) {
            if (line.startsWith("[")) {
                current = new Vocabulary();
                all.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return all;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split("\\|");
        Word word = new Word(head[0], head[head.length - 1]);
        byValue.put(word.value(), word);
        byKey.put(Text.key(word.value()), word);
        byKey.put(Text.key(word.label()), word);
        for (String synonym : line.substring(colon + 1).trim().split(" ")) {
            byKey.putIfAbsent(Text.key(synonym), word);
        }
        byKey.remove("");
    }
}
