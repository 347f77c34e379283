package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;

/** Goes through one sheet below its header: rows of data, rows that are none, headers that come again. */
final class TableReader {

    private static final int END = 20;

    private final ImportKind kind;
    private final List<Row> rows;
    private final Merges merges;
    private final Context context = new Context();
    private final List<TableRow> data = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private List<RecognisedColumn> columns;
    private RowSorter sorter;
    private boolean namesUnits;
    private HeaderEcho echo;

    TableReader(ImportKind kind, Sheet sheet, HeaderBlock header, List<RecognisedColumn> columns, Merges merges) {
        this.kind = kind;
        this.rows = sheet.rows();
        this.merges = merges;
        this.columns = columns;
        this.echo = echoOf(header);
        this.sorter = new RowSorter(kind, columns, echo, merges);
        context.sheetName(sheet.name());
        for (Row row : rows.subList(0, header.first())) {
            skipped.add(skip(row, context.lineAbove(row)));
        }
        nameHeader();
    }

    List<TableRow> data() {
        return data;
    }

    List<SkippedRow> skipped() {
        return skipped;
    }

    Map<Field, String> context() {
        return data.isEmpty() ? context.now() : data.get(0).context();
    }

    /** Reads to the end of the data: 20 blank rows, or the end of the sheet. */
    TableReader read(HeaderBlock header) {
        int index = pass(header);
        int lastFilled = header.lastNumber();
        while (index < rows.size()) {
            Row row = rows.get(index);
            if (row.number() - lastFilled > END) {
                break;
            }
            if (sorter.isBlank(row)) {
                merges.filled(row);
                index++;
                continue;
            }
            lastFilled = row.number();
            HeaderBlock again = echo.isAnother(row) ? headerAt(index) : null;
            if (again == null) {
                sort(row);
                index++;
            } else {
                index = pass(again);
                lastFilled = again.lastNumber();
            }
        }
        return this;
    }

    private void sort(Row row) {
        SkippedRow.Reason reason = sorter.reasonToSkip(row, data.isEmpty());
        List<Cell> cells = merges.filled(row);
        if (reason == null) {
            data.add(new TableRow(row.number(), cells, columns, context.now()));
            return;
        }
        SkippedRow line = skip(row, reason);
        skipped.add(line);
        if (reason == SkippedRow.Reason.SECTION) {
            context.section(line.text(), namesUnits);
        } else if (reason == SkippedRow.Reason.TITLE) {
            context.title(line.text());
        }
    }

    /** A header in the middle of the sheet whose columns stand in another order. */
    private @Nullable HeaderBlock headerAt(int index) {
        HeaderBlock block = HeaderBlock.of(rows, index, index, merges);
        ColumnMapper mapper = new ColumnMapper(kind, block, rows.subList(index + 1, rows.size()));
        List<RecognisedColumn> others = mapper.map();
        boolean sameOrder = others.stream().allMatch(o -> o.field() == null || o.field() == fieldAt(o.index()));
        if (sameOrder || others.stream().noneMatch(o -> o.field() == Field.NAME)) {
            return null;
        }
        columns = others;
        echo = echoOf(block);
        sorter = new RowSorter(kind, columns, echo, merges);
        nameHeader();
        return block;
    }

    private @Nullable Field fieldAt(int index) {
        return index < columns.size() ? columns.get(index).field() : null;
    }

    private HeaderEcho echoOf(HeaderBlock header) {
        List<List<String>> texts = new ArrayList<>();
        for (int column = 0; column < header.paths().size(); column++) {
            List<String> raw = new ArrayList<>();
            for (Row row : rows.subList(header.first(), header.last() + 1)) {
                if (!row.cell(column).isBlank()) {
                    raw.add(row.cell(column).text());
                }
            }
            texts.add(raw);
        }
        return new HeaderEcho(kind, texts);
    }

    private void nameHeader() {
        namesUnits = columns.stream().noneMatch(c -> c.field() == Field.UNIT_NAME || c.field() == Field.UNIT_POST);
        columns.stream()
                .filter(column -> column.field() == Field.NAME)
                .forEach(column -> context.nameHeader(column.header()));
    }

    /** Notes the header's rows and returns the index of the first row below. */
    private int pass(HeaderBlock header) {
        int index = header.first();
        while (index < rows.size() && rows.get(index).number() <= header.lastNumber()) {
            skipped.add(skip(rows.get(index), SkippedRow.Reason.HEADER));
            index++;
        }
        return index;
    }

    private static SkippedRow skip(Row row, SkippedRow.Reason reason) {
        for (Cell cell : row.cells()) {
            if (cell.type() == Cell.Type.TEXT && !cell.isBlank()) {
                return new SkippedRow(row.number(), reason, Text.clean(cell.text()));
            }
        }
        return new SkippedRow(row.number(), reason, "");
    }
}
