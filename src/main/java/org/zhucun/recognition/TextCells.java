package org.zhucun.recognition;

import java.util.List;
import org.zhucun.spreadsheet.Cell;

/** Free text, names of places and units, codes and whole numbers. */
final class TextCells implements CellReader {

    private final Spot spot;

    TextCells(Spot spot) {
        this.spot = spot;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        return switch (spot.field().content()) {
            case PLACE, NAME_OF_UNIT -> noted(raw, Text.tight(raw));
            case CODE -> code(raw, Text.tight(raw));
            case NUMBER -> number(raw, Text.tight(raw));
            default -> spot.field() == Field.UNIT_POST ? CellReading.of(oneBlank(Text.clean(raw))) : prose(raw);
        };
    }

    private CellReading prose(String raw) {
        String clean = Text.cleanProse(raw);
        return CellReading.of(spot.field() == Field.REMARK ? clean : withoutLineBreaks(clean));
    }

    private CellReading noted(String raw, String value) {
        return raw.equals(value) || value.isEmpty()
                ? new CellReading(value.isEmpty() ? null : value, java.util.Map.of(), List.of())
                : CellReading.of(value, spot.remark(RecognitionRule.READ_AS, raw, raw, value));
    }

    private CellReading code(String raw, String tight) {
        String value = tight.endsWith(".0")
                ? tight.substring(0, tight.length() - 2)
                : tight.toUpperCase(java.util.Locale.ROOT);
        boolean fits = spot.field() == Field.CREDIT_CODE ? value.length() == 18 : isDivisionCode(value);
        return fits ? noted(raw, value) : CellReading.of(null, spot.remark(RecognitionRule.CODE_SHAPE, raw, raw));
    }

    private boolean isDivisionCode(String value) {
        if (!Text.isAllDigits(value)) {
            return false;
        }
        return spot.field() == Field.VILLAGE_CODE
                ? value.length() == 12
                : List.of(2, 4, 6, 9, 12).contains(value.length());
    }

    private CellReading number(String raw, String tight) {
        String value = tight.replaceAll("(?:\\.0+)?[名人个]?$", "");
        return Text.isAllDigits(value) && value.length() <= 4
                ? noted(raw, value)
                : CellReading.of(null, spot.remark(RecognitionRule.UNKNOWN_WORD, raw, raw));
    }

    private static String oneBlank(String clean) {
        return clean.indexOf(' ') < 0 && clean.indexOf('\n') < 0 ? clean : clean.replaceAll("\\s+", " ");
    }

    /** Line breaks between Han characters are layout; elsewhere they part two facts. */
    private static String withoutLineBreaks(String clean) {
        if (clean.indexOf(' ') < 0 && clean.indexOf('\n') < 0) {
            return clean;
        }
        return clean.replaceAll("(?<=[\\u4e00-\\u9fff])\\s+(?=[\\u4e00-\\u9fff])", "")
                .replaceAll("\\s+", " ");
    }
}
