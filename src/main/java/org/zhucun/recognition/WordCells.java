package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;

/** Words of a fixed vocabulary, under all the names people have for them. */
final class WordCells implements CellReader {

    /** Where a word in the middle of a text still is the word; 副县级 is no level and 四川农业大学 no education. */
    private static final Set<Field> ANYWHERE =
            EnumSet.of(Field.POLITICAL, Field.DEGREE, Field.SOURCE, Field.END_REASON);

    private final Spot spot;
    private final Vocabulary vocabulary;

    WordCells(Spot spot) {
        this.spot = spot;
        this.vocabulary = Vocabulary.of(spot.field());
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        Vocabulary.Word word = vocabulary.find(raw);
        if (word != null) {
            return said(raw, word);
        }
        String outside = outsideBrackets(Text.tight(raw));
        Vocabulary.Word core = outside.isEmpty() ? null : vocabulary.find(outside);
        if (core != null) {
            return CellReading.of(core.value(), spot.remark(RecognitionRule.SECOND_FACT, raw, core.label(), raw));
        }
        return unknown(raw, Text.tight(raw));
    }

    private CellReading said(String raw, Vocabulary.Word word) {
        return raw.equals(word.label()) || raw.equals(word.value())
                ? CellReading.of(word.value())
                : CellReading.of(word.value(), spot.remark(RecognitionRule.READ_AS, raw, raw, word.label()));
    }

    /** A text that contains a word, such as 汉族（已核）, is that word with a warning; else nothing is stored. */
    private CellReading unknown(String raw, String tight) {
        Vocabulary.Word inside = spot.field() == Field.POLITICAL ? party(tight) : firstIn(tight);
        if (inside != null) {
            return CellReading.of(inside.value(), spot.remark(RecognitionRule.SECOND_FACT, raw, inside.label(), raw));
        }
        boolean free =
                spot.field() == Field.EDUCATION || spot.field() == Field.DEGREE || spot.field() == Field.ETHNICITY;
        Remark unknown = spot.remark(
                RecognitionRule.UNKNOWN_WORD, RecognitionRule.UNKNOWN_WORD.severity(), raw, suggestions(), raw);
        return new CellReading(free ? tight : null, Map.of(), List.of(unknown));
    }

    /** 预备 and the words for "not a member" decide over 党员, which they contain. */
    private Vocabulary.@Nullable Word party(String tight) {
        if (tight.contains("预备")) {
            return vocabulary.find("中共预备党员");
        }
        boolean notYet = tight.contains("积极分子") || tight.contains("发展对象") || tight.startsWith("非");
        return notYet ? null : firstIn(tight);
    }

    private Vocabulary.@Nullable Word firstIn(String tight) {
        Vocabulary.Word found = null;
        boolean anywhere = ANYWHERE.contains(spot.field());
        for (Vocabulary.Word word : vocabulary.words()) {
            if (word.label().length() > 1
                    && (anywhere ? tight.contains(word.label()) : tight.startsWith(word.label()))
                    && (found == null || word.label().length() > found.label().length())) {
                found = word;
            }
        }
        return found;
    }

    private List<Suggestion> suggestions() {
        List<Suggestion> all = new ArrayList<>();
        if (vocabulary.words().size() <= 6) {
            vocabulary.words().forEach(word -> all.add(new Suggestion(word.value(), word.label())));
        }
        return all;
    }

    /** The text without what stands in brackets. */
    static String outsideBrackets(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        return open >= 0 && close > open ? text.substring(0, open) + text.substring(close + 1) : text;
    }
}
