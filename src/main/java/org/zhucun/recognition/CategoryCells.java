package org.zhucun.recognition;

import java.util.LinkedHashSet;
import java.util.Set;
import org.zhucun.spreadsheet.Cell;

/** One or several categories of a village in a cell, as codes joined by commas. */
final class CategoryCells implements CellReader {

    private final Spot spot;
    private final Vocabulary vocabulary = Vocabulary.of(Field.VILLAGE_CATEGORY);

    CategoryCells(Spot spot) {
        this.spot = spot;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        Set<String> codes = new LinkedHashSet<>();
        boolean reworded = false;
        for (String part : Text.clean(raw).split("[、,;/\\n +]+")) {
            Vocabulary.Word word = vocabulary.find(part);
            if (word == null) {
                return CellReading.of(null, spot.remark(RecognitionRule.UNKNOWN_WORD, raw, part));
            }
            codes.add(word.value());
            reworded |= !part.equals(word.label());
        }
        String value = String.join(",", codes);
        return reworded
                ? CellReading.of(value, spot.remark(RecognitionRule.READ_AS, raw, raw, value))
                : CellReading.of(value);
    }
}
