package org.zhucun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an empty .xlsx for people to fill in: a header row, every column formatted as text so that no program touches
 * what is typed, drop-downs from a hidden sheet, and a second sheet with notes.
 */
public final class TemplateWriter {

    private static final int LAST_ROW = 50_000;
    private static final int NOTES_WIDTH = 100 * 256;
    private static final int LONGEST_HINT = 255;
    private static final String CHOICES_SHEET = "choices";

    private final XSSFWorkbook workbook;
    private final TemplateLayout layout;

    private TemplateWriter(XSSFWorkbook workbook, TemplateLayout layout) {
        this.workbook = workbook;
        this.layout = layout;
    }

    /** Writes the template; the stream stays open. */
    public static void write(OutputStream out, TemplateLayout layout) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new TemplateWriter(workbook, layout).fill();
            workbook.write(out);
        }
    }

    private void fill() {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(layout.sheetName()));
        XSSFSheet notes = workbook.createSheet(WorkbookUtil.createSafeSheetName(layout.notesSheetName()));
        CellStyle text = text();
        CellStyle plainHead = head(IndexedColors.PALE_BLUE);
        CellStyle requiredHead = head(IndexedColors.LIGHT_ORANGE);
        XSSFRow header = sheet.createRow(0);
        for (int i = 0; i < layout.columns().size(); i++) {
            TemplateLayout.Column column = layout.columns().get(i);
            sheet.setDefaultColumnStyle(i, text);
            sheet.setColumnWidth(i, Math.min(column.width(), 255) * 256);
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(column.header());
            cell.setCellStyle(column.required() ? requiredHead : plainHead);
            validate(sheet, i, column);
        }
        sheet.createFreezePane(0, 1);
        notes(notes);
    }

    private void notes(XSSFSheet notes) {
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        notes.setColumnWidth(0, NOTES_WIDTH);
        List<String> lines = layout.notes();
        for (int i = 0; i < lines.size(); i++) {
            XSSFCell cell = notes.createRow(i).createCell(0);
            cell.setCellValue(lines.get(i));
            cell.setCellStyle(wrapped);
        }
    }

    private void validate(XSSFSheet sheet, int index, TemplateLayout.Column column) {
        if (column.choices().isEmpty() && column.hint().isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = column.choices().isEmpty()
                ? helper.createCustomConstraint("TRUE")
                : helper.createFormulaListConstraint(choices(index, column.choices()));
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, index, index));
        // A value that is not in the list is warned about, not refused: the import knows many more spellings.
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(!column.choices().isEmpty());
        if (!column.hint().isEmpty()) {
            String hint = column.hint();
            validation.createPromptBox(
                    column.header().substring(0, Math.min(column.header().length(), 32)),
                    hint.substring(0, Math.min(hint.length(), LONGEST_HINT)));
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }

    /** Puts the choices into the hidden sheet and answers where: lists of any length work, typed ones end at 255 letters. */
    private String choices(int index, List<String> choices) {
        XSSFSheet hidden = workbook.getSheet(CHOICES_SHEET);
        if (hidden == null) {
            hidden = workbook.createSheet(CHOICES_SHEET);
            workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
        }
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = hidden.getRow(i) == null ? hidden.createRow(i) : hidden.getRow(i);
            row.createCell(index).setCellValue(choices.get(i));
        }
        String letter = CellReference.convertNumToColString(index);
        return CHOICES_SHEET + "!$" + letter + "$1:$" + letter + "$" + choices.size();
    }

    private CellStyle text() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private CellStyle head(IndexedColors colour) {
        CellStyle head = text();
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setWrapText(true);
        head.setFillForegroundColor(colour.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        return head;
    }
}
