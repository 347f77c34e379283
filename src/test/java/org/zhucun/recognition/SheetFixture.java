package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.FileFormat;
import org.zhucun.spreadsheet.MergedArea;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;
import org.zhucun.spreadsheet.Workbook;

/**
 * Sheets drawn in text: cells parted by {@code |}, {@code ⏎} for a line break, {@code #1985.1} a number,
 * {@code #1988.1[0.00]} with its format, {@code @2020-06-01[yyyy.mm]} a date, {@code !#N/A} a formula error.
 */
final class SheetFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<MergedArea> merges = new ArrayList<>();
    private boolean hidden;
    private int next = 1;

    private SheetFixture(String name) {
        this.name = name;
    }

    static SheetFixture sheet(String... lines) {
        return named("Sheet1", lines);
    }

    static SheetFixture named(String name, String... lines) {
        SheetFixture sheet = new SheetFixture(name);
        for (String line : lines) {
            sheet.row(line);
        }
        return sheet;
    }

    SheetFixture row(String line) {
        List<Cell> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell(cell));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(next, List.copyOf(cells)));
        }
        next++;
        return this;
    }

    /** {@code merge(1, 1, 'A', 'Q')}. */
    SheetFixture merge(int firstRow, int lastRow, char firstColumn, char lastColumn) {
        merges.add(new MergedArea(firstRow, lastRow, firstColumn - 'A', lastColumn - 'A'));
        return this;
    }

    SheetFixture hidden() {
        hidden = true;
        return this;
    }

    SheetFixture blankRows(int count) {
        next += count;
        return this;
    }

    Sheet build() {
        return new Sheet(name, hidden, List.copyOf(rows), List.copyOf(merges));
    }

    static RecognisedWorkbook recognise(ImportKind kind, SheetFixture... sheets) {
        List<Sheet> built = new ArrayList<>();
        for (SheetFixture sheet : sheets) {
            built.add(sheet.build());
        }
        return new TableRecogniser().recognise(new Workbook(FileFormat.XLSX, built), kind, null);
    }

    /** The only sheet of a roster. */
    RecognisedSheet recognise() {
        return recognise(ImportKind.ROSTER, this).sheets().get(0);
    }

    List<ReadRow> read() {
        RowReader reader = new RowReader(ImportKind.ROSTER, TODAY);
        return recognise().rows().stream().map(reader::read).toList();
    }

    static Cell cell(String drawn) {
        String text = drawn.replace("⏎", "\n");
        char kind = text.isEmpty() ? ' ' : text.charAt(0);
        int bracket = text.endsWith("]") ? text.lastIndexOf('[') : -1;
        String format = bracket > 0 ? text.substring(bracket + 1, text.length() - 1) : null;
        String content = text.isEmpty() ? "" : text.substring(1, bracket > 0 ? bracket : text.length());
        return switch (kind) {
            case '#' -> new Cell(Cell.Type.NUMBER, content, format);
            case '@' -> new Cell(Cell.Type.DATE, content, format);
            case '!' -> new Cell(Cell.Type.ERROR, content, null);
            default -> Cell.text(text);
        };
    }

    /** A row that consists of one cell, read as that field. */
    static ReadRow read(Field field, String drawn) {
        return read(Map.of(field, drawn));
    }

    static ReadRow read(Map<Field, String> drawn) {
        List<RecognisedColumn> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        drawn.forEach((field, text) -> {
            columns.add(new RecognisedColumn(columns.size(), field.key(), field, 1, ""));
            cells.add(cell(text));
        });
        TableRow row = new TableRow(2, cells, columns, Map.of());
        return new RowReader(ImportKind.ROSTER, TODAY).read(row);
    }

    /** The codes of what is said about a field, in order. */
    static List<String> said(ReadRow row, Field field) {
        return row.remarks().stream()
                .filter(remark -> remark.field() == field)
                .map(remark -> remark.rule().code())
                .toList();
    }

    static List<Integer> numbers(RecognisedSheet sheet) {
        return sheet.rows().stream().map(TableRow::number).toList();
    }

    /** What the columns mean, by letter. */
    static Map<String, Field> fields(RecognisedSheet sheet) {
        Map<String, Field> fields = new HashMap<>();
        sheet.columns().forEach(column -> {
            if (column.field() != null) {
                fields.put(column.letter(), column.field());
            }
        });
        return fields;
    }
}
