package org.zhucun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.zhucun.spreadsheet.FileRefusedException;
import org.zhucun.spreadsheet.FileRule;

/** Writes .xls through POI; the whole table is in memory until it is closed. */
final class XlsTableWriter extends TableWriter {

    private static final int ROWS = 65_536;
    private static final int WIDEST = 255;

    private final OutputStream out;
    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet;
    private final CellStyle text;
    private final CellStyle date;
    private int next;

    XlsTableWriter(OutputStream out, TableLayout layout) {
        this.out = out;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(layout.sheetName()));
        text = style("@");
        date = style("yyyy-mm-dd");
        int columns = layout.columns().size();
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, Math.min(layout.columns().get(i).width(), WIDEST) * 256);
            sheet.setDefaultColumnStyle(i, text);
        }
        for (String line : layout.lines()) {
            HSSFCell cell = sheet.createRow(next).createCell(0);
            cell.setCellValue(line);
            cell.setCellStyle(text);
            if (columns > 1) {
                sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns - 1));
            }
            next++;
        }
        CellStyle head = headStyle();
        HSSFRow header = sheet.createRow(next++);
        for (int i = 0; i < columns; i++) {
            HSSFCell cell = header.createCell(i);
            cell.setCellValue(layout.columns().get(i).header());
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, next);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle headStyle() {
        CellStyle head = style("@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setWrapText(true);
        head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        return head;
    }

    @Override
    public void row(List<?> values) {
        if (next >= ROWS) {
            throw new FileRefusedException(FileRule.XLS_ROWS, ROWS);
        }
        HSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null || value.toString().isEmpty()) {
                continue;
            }
            HSSFCell cell = row.createCell(i);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else {
                cell.setCellValue(value.toString());
                cell.setCellStyle(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(out);
        }
    }
}
