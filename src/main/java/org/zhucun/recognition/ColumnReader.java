package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.Cell;

/** Reads one column: what holds for every cell first, then by what the column means. Remembers repeated cells. */
final class ColumnReader {

    private static final int REMEMBERED = 4_096;

    /** What people put where they know nothing. */
    private static final Set<String> BLANKS = Set.of(
            "无", "暂无", "没有", "/", "//", "-", "--", "---", "—", "——", "\\", "N/A", "NA", "n/a", "null", "空", "不详", "未知");

    private static final Set<Field> BLANKS_ARE_WORDS = EnumSet.of(Field.REMARK, Field.TEAM_LEADER);

    /** Names that are looked up or kept: a destroyed character in them is an error, elsewhere a warning. */
    private static final Set<Field.Content> KEYS =
            EnumSet.of(Field.Content.NAME, Field.Content.PLACE, Field.Content.NAME_OF_UNIT);

    private final Spot spot;
    private final CellReader reader;
    private final Map<Cell, CellReading> remembered = new HashMap<>();
    private final boolean remembers;

    ColumnReader(Spot spot, String header, LocalDate today) {
        this.spot = spot;
        this.reader = readerFor(spot, header, today);
        Field.Content content = spot.field().content();
        this.remembers =
                content != Field.Content.NAME && content != Field.Content.ID_NUMBER && content != Field.Content.PHONE;
    }

    Spot spot() {
        return spot;
    }

    CellReading read(Cell cell) {
        if (!remembers) {
            return look(cell);
        }
        CellReading known = remembered.get(cell);
        if (known == null) {
            known = look(cell);
            if (remembered.size() < REMEMBERED) {
                remembered.put(cell, known);
            }
        }
        return known;
    }

    private CellReading look(Cell cell) {
        String text = cell.text();
        if (cell.type() == Cell.Type.ERROR) {
            Severity severity = spot.field() == Field.REMARK ? Severity.WARNING : Severity.ERROR;
            return CellReading.of(
                    null, spot.remark(RecognitionRule.ERROR_CELL, severity, text, java.util.List.of(), text));
        }
        if (text.length() <= 4 && !BLANKS_ARE_WORDS.contains(spot.field()) && BLANKS.contains(Text.tight(text))) {
            return CellReading.of(null, spot.remark(RecognitionRule.READ_AS_BLANK, text, text));
        }
        if (hasLostCharacters(text)) {
            boolean key = KEYS.contains(spot.field().content()) || spot.field() == Field.UNIT_POST;
            Severity severity = key ? Severity.ERROR : Severity.WARNING;
            return CellReading.of(
                    null, spot.remark(RecognitionRule.LOST_CHARACTERS, severity, text, java.util.List.of(), text));
        }
        return Text.clean(text).isEmpty() ? CellReading.NOTHING : reader.read(cell);
    }

    /** U+FFFD, or a question mark where a Han character must have been. */
    private boolean hasLostCharacters(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            return true;
        }
        int mark = Math.max(text.indexOf('?'), text.indexOf('？'));
        if (mark < 0 || spot.field() == Field.REMARK) {
            return false;
        }
        boolean before = mark > 0 && Text.isHan(text.charAt(mark - 1));
        boolean after = mark + 1 < text.length() && Text.isHan(text.charAt(mark + 1));
        return before || after || text.chars().allMatch(c -> c == '?' || c == '？');
    }

    private static CellReader readerFor(Spot spot, String header, LocalDate today) {
        Field field = spot.field();
        return switch (field.content()) {
            case NAME -> new NameCells(spot);
            case ID_NUMBER -> new IdentityCells(spot, today);
            case PHONE -> new PhoneCells(spot);
            case DATE, PERIOD -> new DateCells(spot, today);
            case EDUCATION_DEGREE -> new EducationCells(spot);
            case WORDS -> new CategoryCells(spot);
            case WORD ->
                switch (field) {
                    case ROLE -> new RoleCells(spot, Text.key(header).contains("是否第一书记"));
                    case EDUCATION -> new EducationCells(spot);
                    default -> new WordCells(spot);
                };
            default -> new TextCells(spot);
        };
    }
}
