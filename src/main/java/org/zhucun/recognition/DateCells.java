package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.Cell;

/** Dates, and the two of a posting in one cell (起止时间 {@code 2025.10-2027.10}). */
final class DateCells implements CellReader {

    private static final Set<String> OPEN =
            Set.of("至今", "现在", "今", "目前", "在岗", "在任", "长期", "未定", "待定", "至今留空", "留空", "迄今");

    private final Spot spot;
    private final DateLimits limits;
    private final DateCell cells;

    DateCells(Spot spot, LocalDate today) {
        this.spot = spot;
        this.limits = new DateLimits(spot.field(), today);
        this.cells = new DateCell(limits.reader(), DateLimits.isOfPosting(spot.field()));
    }

    @Override
    public CellReading read(Cell cell) {
        ParsedDate date = cells.parse(cell);
        if (date.isDate()) {
            return single(cell, date, cell.text());
        }
        String text = Text.clean(cell.text());
        if (OPEN.contains(Text.tight(text))) {
            return CellReading.of(null, spot.remark(RecognitionRule.READ_AS_BLANK, text, text));
        }
        PeriodText period = DateLimits.isOfPosting(spot.field()) ? PeriodText.split(text, limits.reader()) : null;
        if (period != null) {
            return period(cell, period);
        }
        return firstOfSeveral(cell, text);
    }

    private CellReading single(Cell cell, ParsedDate date, String raw) {
        Field own = spot.field() == Field.PERIOD ? Field.STARTS_ON : spot.field();
        List<Remark> remarks = new ArrayList<>();
        String value = judged(spot.as(own), cell, date, raw, remarks);
        return own == spot.field()
                ? CellReading.of(value, remarks)
                : new CellReading(null, value == null ? Map.of() : Map.of(own, value), remarks);
    }

    private CellReading period(Cell cell, PeriodText period) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        List<Remark> remarks = new ArrayList<>();
        String start = judged(spot.as(Field.STARTS_ON), cell, period.start(), cell.text(), remarks);
        if (start != null) {
            values.put(Field.STARTS_ON, start);
        }
        if (period.end() != null) {
            String end = judged(spot.as(Field.PLANNED_END_ON), cell, period.end(), cell.text(), remarks);
            if (end != null) {
                values.put(Field.PLANNED_END_ON, end);
            }
        }
        if (!period.rest().isEmpty()) {
            remarks.add(spot.as(Field.STARTS_ON)
                    .remark(RecognitionRule.SECOND_FACT, cell.text(), start == null ? "" : start, cell.text()));
        }
        if (spot.field() == Field.PERIOD) {
            return new CellReading(null, values, remarks);
        }
        if (spot.field() != Field.STARTS_ON) {
            return CellReading.of(values.get(Field.PLANNED_END_ON), remarks);
        }
        values.remove(Field.STARTS_ON);
        return new CellReading(start, values, remarks);
    }

    /** {@code 13.04⏎正科}, {@code 199306；民盟}, {@code 1985.03（农历）}: the date that leads, and a word on the rest. */
    private CellReading firstOfSeveral(Cell cell, String text) {
        int end = leadingDate(text);
        ParsedDate date = end == 0 ? ParsedDate.NONE : limits.reader().parse(text.substring(0, end));
        if (!date.isDate()) {
            Field own = spot.field() == Field.PERIOD ? Field.STARTS_ON : spot.field();
            return CellReading.of(null, spot.as(own).remark(RecognitionRule.NO_DATE, cell.text(), cell.text()));
        }
        CellReading first = single(cell, date, text.substring(0, end));
        List<Remark> remarks = new ArrayList<>(first.remarks());
        String shown = first.value() == null ? text.substring(0, end) : first.value();
        remarks.add(spot.remark(RecognitionRule.SECOND_FACT, cell.text(), shown, cell.text()));
        return new CellReading(first.value(), first.others(), remarks);
    }

    private static int leadingDate(String text) {
        int end = 0;
        while (end < text.length() && "0123456789.-/年月日〇零一二三四五六七八九十".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean cut = end < text.length() && (text.charAt(end - (end > 0 ? 1 : 0)) == '-');
        return cut ? 0 : end;
    }

    /** The value to store, with everything there is to say about it added to the remarks. */
    private @Nullable String judged(Spot at, Cell cell, ParsedDate read, String raw, List<Remark> remarks) {
        PartialDate date = read.date();
        if (read.flaw() != null) {
            Severity severity = date == null ? read.flaw().severity() : Severity.WARNING;
            List<Suggestion> suggestions = read.choices().stream()
                    .map(choice -> new Suggestion(choice.toString(), choice.toString()))
                    .toList();
            remarks.add(at.remark(
                    read.flaw(), severity, cell.text(), suggestions, raw, date == null ? "" : date.toString()));
        }
        if (date == null) {
            return null;
        }
        if (!limits.allow(at.field(), date)) {
            remarks.add(at.remark(RecognitionRule.UNLIKELY_DATE, cell.text(), date.toString()));
            return null;
        }
        if (read.flaw() == null && isReworded(cell)) {
            remarks.add(at.remark(RecognitionRule.READ_AS, cell.text(), raw, date.toString()));
        }
        return date.toString();
    }

    /** Another separator needs no note; other digits do. */
    private static boolean isReworded(Cell cell) {
        if (cell.type() == Cell.Type.NUMBER) {
            return cell.text().length() == 6 && cell.text().charAt(4) == '.';
        }
        return cell.type() == Cell.Type.TEXT
                && (ChineseNumerals.occurIn(cell.text())
                        || cell.text().chars().anyMatch(c -> c >= 'a' && c <= 'z' || c > 0xFF00));
    }
}
