package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.Cell;

/**
 * Reads rows of a table into values. It remembers what it understood of repeated cells, so one reader serves one file;
 * not for several threads at once.
 */
public final class RowReader {

    private static final Set<Field> PLACES = Set.of(Field.VILLAGE_NAME, Field.VILLAGE_PLACE, Field.VILLAGE_CODE);

    private final ImportKind kind;
    private final LocalDate today;
    private final Map<List<RecognisedColumn>, List<ColumnReader>> layouts = new IdentityHashMap<>();
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
        List<ColumnReader> columns = layouts.computeIfAbsent(row.columns(), this::readers);
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<Field, String> beside = new EnumMap<>(Field.class);
        List<Remark> remarks = new ArrayList<>(4);
        for (ColumnReader column : columns) {
            String typed = corrections.get(column.spot().field());
            Cell cell = typed == null ? row.cell(column.spot().column()) : Cell.text(typed);
            if (!cell.isBlank()) {
                take(column, column.read(cell), values, beside, remarks);
            }
        }
        corrections.forEach((field, typed) -> correct(field, typed, columns, values, beside, remarks));
        if (columns.stream().anyMatch(c -> PLACES.contains(c.spot().field()))) {
            beside.remove(Field.VILLAGE_PLACE);
        }
        beside.forEach(values::putIfAbsent);
        fromContext(row, columns, values, remarks);
        if (kind == ImportKind.ROSTER) {
            IdentityPolicy.compare(values, remarks, columns);
        }
        required(columns, values, remarks);
        return new ReadRow(row.number(), values, remarks);
    }

    private List<ColumnReader> readers(List<RecognisedColumn> columns) {
        List<ColumnReader> readers = new ArrayList<>();
        for (RecognisedColumn column : columns) {
            if (column.field() != null) {
                readers.add(new ColumnReader(new Spot(column.field(), column.index()), column.header(), today));
            }
        }
        return readers;
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
        reading.others().forEach((field, value) -> beside.merge(field, value, (a, b) -> higher(field, a, b)));
        remarks.addAll(reading.remarks());
    }

    /** Of two educations, full-time and in-service, the higher one is the person's. */
    private static String higher(Field field, String first, String second) {
        if (field != Field.EDUCATION && field != Field.DEGREE) {
            return first;
        }
        List<String> order = field == Field.EDUCATION
                ? Vocabulary.of(field).words().stream()
                        .map(Vocabulary.Word::value)
                        .toList()
                : List.of("博士", "硕士", "学士");
        return rank(order, second) < rank(order, first) ? second : first;
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
            List<ColumnReader> columns,
            Map<Field, String> values,
            Map<Field, String> beside,
            List<Remark> remarks) {
        if (columns.stream().anyMatch(c -> c.spot().field() == field)) {
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
            String own = beside.get(field);
            if (own != null) {
                values.put(field, own);
            }
        }
    }

    private static void fromContext(
            TableRow row, List<ColumnReader> columns, Map<Field, String> values, List<Remark> remarks) {
        if (row.context().isEmpty()) {
            return;
        }
        row.context().forEach((field, value) -> {
            boolean hasColumn = columns.stream().anyMatch(c -> c.spot().field() == field);
            if (!hasColumn && values.putIfAbsent(field, value) == null) {
                remarks.add(new Spot(field, -1).remark(RecognitionRule.FROM_CONTEXT, value, value));
            }
        });
    }

    private void required(List<ColumnReader> columns, Map<Field, String> values, List<Remark> remarks) {
        for (Set<Field> group : kind.required()) {
            if (group.stream().noneMatch(values::containsKey)
                    && remarks.stream().noneMatch(r -> r.severity() == Severity.ERROR && group.contains(r.field()))) {
                Spot spot = columns.stream()
                        .map(ColumnReader::spot)
                        .filter(s -> group.contains(s.field()))
                        .findFirst()
                        .orElseGet(() -> new Spot(kind.mainOf(group), -1));
                remarks.add(spot.remark(RecognitionRule.REQUIRED, ""));
            }
        }
    }
}
