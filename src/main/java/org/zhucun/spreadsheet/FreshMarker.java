package org.zhucun.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.apache.poi.ss.util.WorkbookUtil;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/** Writes the cells of a file that cannot hold marks into a new .xlsx, each where it stood, with the marks. */
final class FreshMarker {

    private static final int FLUSHED_ROWS = 500;

    private FreshMarker() {}

    static byte[] mark(Workbook workbook, Map<String, SheetMarks> marks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook fresh = new org.dhatim.fastexcel.Workbook(out, "Zhucun", null)) {
            for (Sheet sheet : workbook.sheets()) {
                Worksheet target = fresh.newWorksheet(WorkbookUtil.createSafeSheetName(sheet.name()));
                if (sheet.hidden()) {
                    target.setVisibilityState(VisibilityState.HIDDEN);
                }
                SheetMarks sheetMarks = marks.get(sheet.name());
                if (sheetMarks != null) {
                    target.width(sheetMarks.reasonColumn(), 48);
                }
                for (MergedArea area : sheet.merges()) {
                    target.range(area.firstRow() - 1, area.firstColumn(), area.lastRow() - 1, area.lastColumn())
                            .merge();
                }
                copy(sheet, sheetMarks, target);
            }
        }
        return out.toByteArray();
    }

    private static void copy(Sheet sheet, @Nullable SheetMarks marks, Worksheet target) throws IOException {
        int written = 0;
        for (Row row : sheet.rows()) {
            int at = row.number() - 1;
            for (int column = 0; column < row.cells().size(); column++) {
                boolean replaced = marks != null && column == marks.reasonColumn() && row.number() >= marks.headerRow();
                if (!replaced) {
                    cell(target, at, column, row.cell(column));
                }
            }
            if (marks != null) {
                for (int column : marks.columns(row.number())) {
                    mark(target, at, column, marks);
                }
            }
            if (++written % FLUSHED_ROWS == 0) {
                target.flush();
            }
        }
    }

    private static void mark(Worksheet target, int at, int column, SheetMarks marks) {
        Severity severity = marks.colour(at + 1, column);
        if (severity != null) {
            target.style(at, column)
                    .fillColor(severity == Severity.ERROR ? "FFC9CE" : "FFEC9E")
                    .set();
            return;
        }
        String reason = marks.reason(at + 1);
        if (reason != null) {
            target.value(at, column, XlsxStrings.escaped(reason));
            target.style(at, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static void cell(Worksheet target, int row, int column, Cell cell) {
        String format = cell.format();
        switch (cell.type()) {
            case BLANK -> {}
            case NUMBER -> target.value(row, column, new BigDecimal(cell.text()));
            case DATE -> date(target, row, column, cell.text());
            case BOOLEAN -> target.value(row, column, Boolean.valueOf(cell.text()));
            case TEXT, ERROR -> {
                target.value(row, column, XlsxStrings.escaped(cell.text()));
                format = "@";
            }
        }
        if (format != null && !format.equals("General")) {
            target.style(row, column).format(format).set();
        }
    }

    private static void date(Worksheet target, int row, int column, String text) {
        if (text.indexOf('T') < 0) {
            target.value(row, column, LocalDate.parse(text));
        } else {
            target.value(row, column, LocalDateTime.parse(text));
        }
    }
}
