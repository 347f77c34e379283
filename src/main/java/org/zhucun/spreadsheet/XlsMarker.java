package org.zhucun.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/** Puts marks into an .xls through POI. Our fills are known again by a background that a solid fill never shows. */
final class XlsMarker {

    private static final short OURS = IndexedColors.LIGHT_TURQUOISE.getIndex();
    private static final int REASON_WIDTH = 48 * 256;

    private record Look(int style, @Nullable Severity severity) {}

    private final Map<Look, HSSFCellStyle> styles = new HashMap<>();
    private final byte[] content;
    private final Map<String, SheetMarks> marks;

    XlsMarker(byte[] content, Map<String, SheetMarks> marks) {
        this.content = content;
        this.marks = marks;
    }

    byte[] mark() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            HSSFCellStyle reason = workbook.createCellStyle();
            reason.setWrapText(true);
            reason.setVerticalAlignment(VerticalAlignment.TOP);
            marks.forEach((name, sheetMarks) -> {
                HSSFSheet sheet = workbook.getSheet(name);
                if (sheet != null) {
                    mark(workbook, sheet, sheetMarks, reason);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private void mark(HSSFWorkbook workbook, HSSFSheet sheet, SheetMarks sheetMarks, HSSFCellStyle reason) {
        for (var row : sheet) {
            for (var cell : row) {
                HSSFCellStyle style = (HSSFCellStyle) cell.getCellStyle();
                if (isOurs(style)) {
                    cell.setCellStyle(look(workbook, style, null));
                }
            }
            if (row.getRowNum() + 1 >= sheetMarks.headerRow() && row.getCell(sheetMarks.reasonColumn()) != null) {
                row.removeCell(row.getCell(sheetMarks.reasonColumn()));
            }
        }
        sheetMarks.rows().forEach((number, rowMarks) -> {
            HSSFRow row = row(sheet, number);
            rowMarks.colours().forEach((column, severity) -> {
                HSSFCell cell = row.getCell(column);
                HSSFCell there = cell == null ? row.createCell(column) : cell;
                there.setCellStyle(look(workbook, there.getCellStyle(), severity));
            });
            write(row, sheetMarks, reason);
        });
        HSSFRow header = row(sheet, sheetMarks.headerRow());
        HSSFCell last = header.getCell(sheetMarks.reasonColumn() - 1);
        write(header, sheetMarks, last == null ? reason : last.getCellStyle());
        sheet.setColumnWidth(sheetMarks.reasonColumn(), REASON_WIDTH);
        sheet.setColumnHidden(sheetMarks.reasonColumn(), false);
    }

    private static void write(HSSFRow row, SheetMarks sheetMarks, HSSFCellStyle style) {
        String text = sheetMarks.reason(row.getRowNum() + 1);
        if (text != null) {
            HSSFCell cell = row.createCell(sheetMarks.reasonColumn());
            cell.setCellValue(text);
            cell.setCellStyle(style);
        }
    }

    private static HSSFRow row(HSSFSheet sheet, int number) {
        HSSFRow row = sheet.getRow(number - 1);
        return row == null ? sheet.createRow(number - 1) : row;
    }

    private static boolean isOurs(HSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && style.getFillBackgroundColor() == OURS
                && (style.getFillForegroundColor() == IndexedColors.ROSE.getIndex()
                        || style.getFillForegroundColor() == IndexedColors.LIGHT_YELLOW.getIndex());
    }

    private HSSFCellStyle look(HSSFWorkbook workbook, HSSFCellStyle base, @Nullable Severity severity) {
        return styles.computeIfAbsent(new Look(base.getIndex(), severity), look -> {
            HSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(base);
            if (severity == null) {
                style.setFillPattern(FillPatternType.NO_FILL);
            } else {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(
                        (severity == Severity.ERROR ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW).getIndex());
                style.setFillBackgroundColor(OURS);
            }
            return style;
        });
    }
}
