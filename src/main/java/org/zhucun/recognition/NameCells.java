package org.zhucun.recognition;

import org.zhucun.spreadsheet.Cell;

/** Names of people: no blanks between Han characters, one middle dot (U+00B7) for all that are typed. */
final class NameCells implements CellReader {

    private static final String DOTS = "·。•‧∙・．.｡⋅●•᛫⸱ꞏ﹒˙∘";

    private final Spot spot;

    NameCells(Spot spot) {
        this.spot = spot;
    }

    @Override
    public CellReading read(Cell cell) {
        String raw = cell.text();
        if (raw.length() <= 3 && Text.isAllHan(raw)) {
            return CellReading.of(raw);
        }
        String clean = Text.clean(raw);
        if (clean.indexOf('、') >= 0 || clean.indexOf(',') >= 0 || clean.indexOf('/') >= 0 || clean.indexOf(';') >= 0) {
            return CellReading.of(null, spot.remark(RecognitionRule.SEVERAL_NAMES, raw, raw));
        }
        String outside = WordCells.outsideBrackets(clean);
        String name = dotted(spaced(outside));
        if (name.isEmpty()) {
            return CellReading.of(null, spot.remark(RecognitionRule.ODD_NAME, raw, raw));
        }
        if (outside.length() != clean.length()) {
            return CellReading.of(name, spot.remark(RecognitionRule.SECOND_FACT, raw, name, raw));
        }
        if (isOdd(name)) {
            return CellReading.of(name, spot.remark(RecognitionRule.ODD_NAME, raw, raw));
        }
        return raw.equals(name)
                ? CellReading.of(name)
                : CellReading.of(name, spot.remark(RecognitionRule.READ_AS, raw, raw, name));
    }

    /** Without blanks, except the single ones between words of Latin letters. */
    private static String spaced(String text) {
        boolean latin = text.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
        return latin ? text.replaceAll("\\s+", " ") : Text.tight(text);
    }

    private static String dotted(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '★' || c == '☆') {
                continue;
            }
            boolean dot = DOTS.indexOf(c) >= 0;
            if (!dot) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '·' && i + 1 < text.length()) {
                out.append('·');
            }
        }
        return out.toString();
    }

    private static boolean isOdd(String name) {
        return name.length() < 2 || !name.codePoints().allMatch(c -> Text.isHan(c) || c == '·');
    }
}
