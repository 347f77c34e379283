package org.zhucun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.spreadsheet.XlsxStrings;

/** Writes .xlsx through fastexcel, rows leaving memory every few hundred. */
final class XlsxTableWriter extends TableWriter {

    private static final int FLUSHED_ROWS = 500;
    private static final String TEXT = "@";
    private static final String DATE = "yyyy-mm-dd";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private final List<NotText> notText = new ArrayList<>();
    private int next;
    private int flushed;

    private record NotText(int row, int column, String format) {}

    XlsxTableWriter(OutputStream out, TableLayout layout) {
        workbook = new Workbook(out, "Zhucun", null);
        sheet = workbook.newWorksheet(WorkbookUtil.createSafeSheetName(layout.sheetName()));
        columns = layout.columns().size();
        for (int i = 0; i < columns; i++) {
            sheet.width(i, layout.columns().get(i).width());
            sheet.style(i).format(TEXT).set();
        }
        for (String line : layout.lines()) {
            text(next, 0, line);
            if (next == 0) {
                sheet.style(next, 0).bold().fontSize(14).set();
            }
            if (columns > 1) {
                sheet.range(next, 0, next, columns - 1).merge();
            }
            next++;
        }
        for (int i = 0; i < columns; i++) {
            text(next, i, layout.columns().get(i).header());
        }
        if (columns > 0) {
            sheet.range(next, 0, next, columns - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .format(TEXT)
                    .fillColor("E8EEF7")
                    .borderStyle("thin")
                    .set();
        }
        next++;
        flushed = next;
        sheet.freezePane(0, next);
    }

    @Override
    public void row(List<?> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number) {
                sheet.value(next, i, number);
                notText.add(new NotText(next, i, "General"));
            } else if (value instanceof LocalDate day) {
                sheet.value(next, i, day);
                notText.add(new NotText(next, i, DATE));
            } else if (value != null && !value.toString().isEmpty()) {
                text(next, i, value.toString());
            }
        }
        next++;
        if (next - flushed >= FLUSHED_ROWS) {
            flush();
        }
    }

    /** Styles are set on many rows at once; cell by cell they cost as much as writing. */
    private void flush() throws IOException {
        if (next > flushed && columns > 0) {
            sheet.range(flushed, 0, next - 1, columns - 1).style().format(TEXT).set();
        }
        for (NotText cell : notText) {
            sheet.style(cell.row(), cell.column()).format(cell.format()).set();
        }
        notText.clear();
        flushed = next;
        sheet.flush();
    }

    private void text(int row, int column, String text) {
        sheet.value(row, column, XlsxStrings.escaped(text));
    }

    @Override
    public void close() throws IOException {
        flush();
        workbook.finish();
    }
}
