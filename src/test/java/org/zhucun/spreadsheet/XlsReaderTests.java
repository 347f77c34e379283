package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.zhucun.spreadsheet.Cell.Type;

class XlsReaderTests {

    @Test
    void readsCellsOfEveryKind() throws IOException {
        byte[] content = workbook(book -> {
            HSSFSheet sheet = book.createSheet("采集表");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(new HSSFRichTextString("张\r\n三"));
            row.createCell(1).setCellValue(1985.1);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue((byte) 42);
            row.createCell(5).setCellValue("=待补充");
            row.createCell(6).setCellValue(511681198503151234d);
            row.createCell(7).setCellStyle(style(book, "0.00"));
            row.getCell(7).setCellValue(1985.1);
            row.createCell(8).setCellStyle(style(book, "yyyy\".\"mm"));
            row.getCell(8).setCellValue(43983);
            row.createCell(9).setCellStyle(style(book, "@"));
        });
        assertThat(Reading.of(content).format()).isEqualTo(FileFormat.XLS);
        assertThat(Reading.sheet(content).rows().get(0).number()).isEqualTo(2);
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .containsExactly(
                        Cell.text("张\n三"),
                        new Cell(Type.NUMBER, "1985.1", "General"),
                        Cell.BLANK,
                        new Cell(Type.BOOLEAN, "TRUE", null),
                        new Cell(Type.ERROR, "#N/A", null),
                        Cell.text("=待补充"),
                        new Cell(Type.NUMBER, "511681198503151232", "General"),
                        new Cell(Type.NUMBER, "1985.1", "0.00"),
                        new Cell(Type.DATE, "2020-06-01", "yyyy\".\"mm"));
    }

    @Test
    void readsTheStoredResultOfAFormula() throws IOException {
        byte[] content = workbook(book -> {
            var row = book.createSheet("a").createRow(0);
            row.createCell(0).setCellFormula("MID(\"19850315\",1,4)");
            row.createCell(1).setCellFormula("1+1");
            row.createCell(2).setCellFormula("1>2");
            row.createCell(3).setCellFormula("VLOOKUP(1,F1:G2,2,0)");
            row.createCell(4).setCellFormula("\"\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .extracting(Cell::type, Cell::text)
                .containsExactly(
                        tuple(Type.TEXT, "1985"),
                        tuple(Type.NUMBER, "2"),
                        tuple(Type.BOOLEAN, "FALSE"),
                        tuple(Type.ERROR, "#N/A"));
    }

    @Test
    void readsHiddenSheetsMergesAndHiddenRows() throws IOException {
        byte[] content = workbook(book -> {
            HSSFSheet first = book.createSheet("一");
            first.createRow(0).createCell(0).setCellValue("a");
            first.createRow(4).createCell(2).setCellValue("b");
            first.getRow(4).setZeroHeight(true);
            first.addMergedRegion(new CellRangeAddress(0, 2, 0, 3));
            book.createSheet("二").createRow(0).createCell(0).setCellValue("c");
            book.createSheet("三");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            book.setSheetOrder("二", 0);
        });
        List<Sheet> sheets = Reading.of(content).sheets();
        assertThat(sheets)
                .extracting(Sheet::name, Sheet::hidden, sheet -> sheet.rows().size())
                .containsExactlyInAnyOrder(tuple("二", true, 1), tuple("一", false, 2), tuple("三", true, 0));
        Sheet shown =
                sheets.stream().filter(sheet -> !sheet.hidden()).findFirst().orElseThrow();
        assertThat(shown.rows()).extracting(Row::number).containsExactly(1, 5);
        assertThat(shown.merges()).containsExactly(new MergedArea(1, 3, 0, 3));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
        byte[] content = workbook(book -> {
            book.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1));
            var cell = book.createSheet("a").createRow(0).createCell(0);
            cell.setCellStyle(style(book, "yyyy/m/d"));
            cell.setCellValue(42521d);
        });
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("2020-06-01");
    }

    @Test
    void readsSharedStringsThatSpanSeveralRecords() throws IOException {
        byte[] content = workbook(book -> {
            HSSFSheet sheet = book.createSheet("a");
            for (int i = 0; i < 3_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("第" + i + "村" + "一".repeat(i % 50));
            }
        });
        Sheet sheet = Reading.sheet(content);
        for (int i = 0; i < 3_000; i++) {
            assertThat(sheet.rows().get(i).cell(0).text()).isEqualTo("第" + i + "村" + "一".repeat(i % 50));
        }
    }

    private interface Filling {
        void fill(HSSFWorkbook book);
    }

    private static CellStyle style(HSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            filling.fill(book);
            book.write(out);
        }
        return out.toByteArray();
    }
}
