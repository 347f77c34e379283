package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.spreadsheet.Cell;

/**
 * Reads rows of a table into values. It remembers what it understood of repeated cells, so one reader serves one file;
 * not for several threads at once.
 */
public final class RowReader {

    private static final List<String> DEGREES = List.of("博士", "硕士", "学士");

    private final ImportKind kind;
    private final LocalDate today;
    private final Map<List<RecognisedColumn>, Layout> layouts = new IdentityHashMap<>();
    private final Map<Field, ColumnReader> withoutColumn = new EnumMap<>(Field.class);

    public RowReader(ImportKind kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
    }

    public ReadRow read(TableRow row) {
        return read(row, Map.of());
    }

    /**
     * @param corrections what a person typed instead, by field; a field without a column may be given too
     */
    public ReadRow read(TableRow row, Map<Field, String> corrections) {
        Layout layout = layouts.computeIfAbsent(row.columns(), columns -> new Layout(kind, columns, today));
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<Field, String> beside = new EnumMap<>(Field.class);
        List<Remark> remarks = new ArrayList<>(2);
        for (ColumnReader column : layout.readers()) {
            String typed = corrections.get(column.spot().field());
            Cell cell = typed == null ? row.cell(column.spot().column()) : Cell.text(typed);
            if (!cell.isBlank()) {
                take(column, column.read(cell), values, beside, remarks);
            }
        }
        corrections.forEach((field, typed) -> correct(field, typed, layout, values, beside, remarks));
        if (!beside.isEmpty()) {
            if (layout.hasPlace()) {
                beside.remove(Field.VILLAGE_PLACE);
            }
            beside.forEach(values::putIfAbsent);
        }
        fromContext(row, layout, values, remarks);
        if (kind == ImportKind.ROSTER) {
            IdentityPolicy.compare(values, remarks, layout);
        }
        layout.demand(values, remarks);
        return new ReadRow(row.number(), values, remarks);
    }

    private static void take(
            ColumnReader column,
            CellReading reading,
            Map<Field, String> values,
            Map<Field, String> beside,
            List<Remark> remarks) {
        if (reading.value() != null) {
            values.putIfAbsent(column.spot().field(), reading.value());
        }
        if (!reading.others().isEmpty()) {
            reading.others().forEach((field, value) -> beside.merge(field, value, (a, b) -> higher(field, a, b)));
        }
        if (!reading.remarks().isEmpty()) {
            remarks.addAll(reading.remarks());
        }
    }

    /** Of two educations, full-time and in-service, the higher one is the person's. */
    private static String higher(Field field, String first, String second) {
        return switch (field) {
            case EDUCATION -> {
                List<String> order = Vocabulary.of(field).words().stream()
                        .map(Vocabulary.Word::value)
                        .toList();
                yield rank(order, second) < rank(order, first) ? second : first;
            }
            case DEGREE -> rank(DEGREES, second) < rank(DEGREES, first) ? second : first;
            default -> first;
        };
    }

    private static int rank(List<String> order, String value) {
        for (int i = 0; i < order.size(); i++) {
            if (value.endsWith(order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    /** A corrected field that has no column of its own: it stood in a combined cell, or nowhere. */
    private void correct(
            Field field,
            String typed,
            Layout layout,
            Map<Field, String> values,
            Map<Field, String> beside,
            List<Remark> remarks) {
        if (layout.has(field)) {
            return;
        }
        remarks.removeIf(remark -> remark.field() == field);
        values.remove(field);
        beside.remove(field);
        Cell cell = Cell.text(typed);
        if (!cell.isBlank()) {
            ColumnReader reader =
                    withoutColumn.computeIfAbsent(field, f -> new ColumnReader(new Spot(f, -1), "", today));
            take(reader, reader.read(cell), values, beside, remarks);
        }
    }

    private static void fromContext(TableRow row, Layout layout, Map<Field, String> values, List<Remark> remarks) {
        for (Map.Entry<Field, String> said : row.context().entrySet()) {
            Field field = said.getKey();
            if (!layout.has(field) && values.putIfAbsent(field, said.getValue()) == null) {
                remarks.add(new Spot(field, -1)
                        .remark(RecognitionRule.FROM_CONTEXT, said.getValue(), label(field, said.getValue())));
            }
        }
    }

    private static String label(Field field, String value) {
        Vocabulary.Word word = Vocabulary.has(field) ? Vocabulary.of(field).find(value) : null;
        return word == null ? value : word.label();
    }
}
