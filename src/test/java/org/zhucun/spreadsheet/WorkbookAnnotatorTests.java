package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.SheetProblems.Problem;
import org.zhucun.spreadsheet.WorkbookAnnotator.Annotated;

class WorkbookAnnotatorTests {

    private static final String REASON = "错误说明";
    private static final WorkbookAnnotator ANNOTATOR =
            new WorkbookAnnotator(new SpreadsheetReader(ReadLimits.defaults()), ReadLimits.defaults());

    private static final SheetProblems PROBLEMS = new SheetProblems(
            "名单",
            2,
            List.of(
                    new Problem(3, 1, "身份证号的校验码不对。", Severity.ERROR),
                    new Problem(3, 0, "姓名中的空格已去掉。", Severity.INFO),
                    new Problem(4, 2, "没有填写村。", Severity.WARNING),
                    new Problem(4, null, "此人在表中出现两次。", Severity.ERROR)));

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void coloursCellsAndSaysWhyAtTheEndOfEachRow(String kind) throws IOException {
        Annotated marked = annotate(roster(kind), PROBLEMS);
        assertThat(marked.format().name()).isEqualToIgnoringCase(kind);
        try (Workbook book = open(marked)) {
            var sheet = book.getSheet("名单");
            assertThat(colour(sheet.getRow(2).getCell(1))).isEqualTo("ERROR");
            assertThat(colour(sheet.getRow(3).getCell(2))).isEqualTo("WARNING");
            assertThat(colour(sheet.getRow(2).getCell(0))).isEqualTo("NONE");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo(REASON);
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("身份证号的校验码不对。\n姓名中的空格已去掉。");
            assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("没有填写村。\n此人在表中出现两次。");
            assertThat(sheet.isColumnHidden(4)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void leavesTheRestOfTheWorkbookAlone(String kind) throws IOException {
        try (Workbook book = open(annotate(roster(kind), PROBLEMS))) {
            var sheet = book.getSheet("名单");
            assertThat(sheet.getRow(3).getCell(3).getCellFormula()).isEqualTo("1+1");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 3));
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getRow(2).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("批注");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
            assertThat(book.getSheet("字典").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("省级");
            assertThat(book.isSheetHidden(1)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void takesOldMarksOffWhenTheWorkbookComesBack(String kind) throws IOException {
        byte[] once = annotate(roster(kind), PROBLEMS).content();
        SheetProblems left = new SheetProblems("名单", 2, List.of(new Problem(4, 2, "没有填写村。", Severity.ERROR)));
        byte[] twice = annotate(once, left).content();
        Sheet sheet = Reading.sheet(twice);
        assertThat(sheet.rows().stream()
                        .filter(row -> row.number() == 2)
                        .findFirst()
                        .orElseThrow()
                        .cells())
                .extracting(Cell::text)
                .containsExactly("姓名", "身份证号", "村", "备注", REASON);
        assertThat(Reading.cell(twice, 3, 4)).isEqualTo(Cell.BLANK);
        assertThat(Reading.cell(twice, 4, 4).text()).isEqualTo("没有填写村。");
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(twice))) {
            assertThat(colour(book.getSheet("名单").getRow(2).getCell(1))).isEqualTo("NONE");
            assertThat(colour(book.getSheet("名单").getRow(3).getCell(2))).isEqualTo("ERROR");
        }
    }

    @Test
    void addsNothingToTheStylesTheSecondTime() throws IOException {
        byte[] once = annotate(roster("xlsx"), PROBLEMS).content();
        byte[] twice = annotate(once, PROBLEMS).content();
        byte[] thrice = annotate(twice, PROBLEMS).content();
        try (XSSFWorkbook second = new XSSFWorkbook(new ByteArrayInputStream(twice));
                XSSFWorkbook third = new XSSFWorkbook(new ByteArrayInputStream(thrice))) {
            assertThat(third.getStylesSource().getNumCellStyles())
                    .isEqualTo(second.getStylesSource().getNumCellStyles());
            assertThat(third.getStylesSource().getFills())
                    .hasSameSizeAs(second.getStylesSource().getFills());
        }
        assertThat(Reading.of(thrice).sheets()).isEqualTo(Reading.of(once).sheets());
    }

    @Test
    void readsAsBeforeApartFromTheReasons() throws IOException {
        for (String kind : List.of("xlsx", "xls")) {
            Sheet before = Reading.sheet(roster(kind));
            Sheet after = Reading.sheet(annotate(roster(kind), PROBLEMS).content());
            assertThat(after.merges()).isEqualTo(before.merges());
            for (int i = 0; i < before.rows().size(); i++) {
                Row row = before.rows().get(i);
                for (int column = 0; column < 4; column++) {
                    assertThat(after.rows().get(i).cell(column)).isEqualTo(row.cell(column));
                }
            }
        }
    }

    @Test
    void showsTheReasonWhereAllFurtherColumnsAreHidden() throws IOException {
        byte[] content = ZippedWorkbook.plain()
                .formats("0", "49")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + ZippedWorkbook.TRANSITIONAL
                                + "\"><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fillId=\"0\"/><xf numFmtId=\"49\" fillId=\"0\"/></cellXfs></styleSheet>")
                .sheet(
                        "<dimension ref=\"A1:B2\"/><cols><col min=\"1\" max=\"2\" style=\"1\" width=\"9\"/><col min=\"3\" max=\"16384\" hidden=\"1\" width=\"0\"/></cols>"
                                + "<sheetData><row r=\"1\" spans=\"1:2\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>村</t></is></c></row>"
                                + "<row><c t=\"inlineStr\"><is><t>张三</t></is></c></row></sheetData>")
                .bytes();
        byte[] marked = ANNOTATOR
                .annotate(
                        content,
                        List.of(new SheetProblems("花名册", 1, List.of(new Problem(2, 1, "缺村。", Severity.ERROR)))),
                        REASON)
                .content();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isColumnHidden(2)).isFalse();
            assertThat(sheet.isColumnHidden(3)).isTrue();
            assertThat(sheet.isColumnHidden(16383)).isTrue();
            assertThat(colour(sheet.getRow(1).getCell(1))).isEqualTo("ERROR");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("缺村。");
        }
    }

    @Test
    void marksStrictWorkbooksInTheirOwnNamespace() {
        byte[] content = ZippedWorkbook.strict()
                .part(
                        "xl/styles.xml",
                        "<x:styleSheet xmlns:x=\"" + ZippedWorkbook.STRICT
                                + "\"><x:fills><x:fill/></x:fills><x:cellXfs><x:xf numFmtId=\"0\"/></x:cellXfs></x:styleSheet>")
                .rows("<row><c t=\"inlineStr\"><is><t>姓名</t></is></c></row><row><c><v>1</v></c></row>")
                .bytes();
        byte[] marked = ANNOTATOR
                .annotate(
                        content,
                        List.of(new SheetProblems("花名册", 1, List.of(new Problem(2, 0, "不是姓名。", Severity.ERROR)))),
                        REASON)
                .content();
        assertThat(Reading.sheet(marked).rows())
                .extracting(row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(List.of("姓名", REASON), List.of("1", "不是姓名。"));
        assertThat(new String(marked, StandardCharsets.ISO_8859_1)).startsWith("PK");
    }

    @Test
    void writesTextFilesAndWebTablesAsFreshWorkbooks() throws IOException {
        byte[] csv = "名单,,\n姓名,身份证号,村\n张三,510824198503151234,=甲\n李四,-1,\n".getBytes(StandardCharsets.UTF_8);
        Annotated marked = annotate(csv, new SheetProblems("Sheet1", 2, PROBLEMS.problems()));
        assertThat(marked.format()).isEqualTo(FileFormat.XLSX);
        assertThat(Reading.sheet(marked.content()).rows())
                .extracting(
                        Row::number, row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(
                        tuple(1, List.of("名单")),
                        tuple(2, List.of("姓名", "身份证号", "村", REASON)),
                        tuple(3, List.of("张三", "510824198503151234", "=甲", "身份证号的校验码不对。\n姓名中的空格已去掉。")),
                        tuple(4, List.of("李四", "-1", "", "没有填写村。\n此人在表中出现两次。")));
        try (Workbook book = open(marked)) {
            assertThat(colour(book.getSheetAt(0).getRow(2).getCell(1))).isEqualTo("ERROR");
            assertThat(colour(book.getSheetAt(0).getRow(3).getCell(2))).isEqualTo("WARNING");
        }
        byte[] html = ("<table><tr><td colspan=2>名单</td></tr><tr><td>姓名</td><td>生日</td></tr><tr><td>张三</td>"
                        + "<td x:num=43983 style='mso-number-format:\"yyyy\\.mm\"'>2020.06</td></tr></table>")
                .getBytes(StandardCharsets.UTF_8);
        Sheet sheet = Reading.sheet(
                annotate(html, new SheetProblems("Sheet1", 2, List.of())).content());
        assertThat(sheet.merges()).containsExactly(new MergedArea(1, 1, 0, 1));
        assertThat(sheet.rows().get(2).cell(1)).isEqualTo(new Cell(Cell.Type.DATE, "2020-06-01", "yyyy.mm"));
    }

    private static Annotated annotate(byte[] content, SheetProblems problems) {
        return ANNOTATOR.annotate(content, List.of(problems), REASON);
    }

    private static Workbook open(Annotated marked) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(marked.content()));
    }

    private static String colour(org.apache.poi.ss.usermodel.Cell cell) {
        var style = cell.getCellStyle();
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return "NONE";
        }
        if (style instanceof XSSFCellStyle xssf) {
            return xssf.getFillForegroundXSSFColor().getARGBHex().equals("FFFFC9CE") ? "ERROR" : "WARNING";
        }
        return style.getFillForegroundColor() == IndexedColors.ROSE.getIndex() ? "ERROR" : "WARNING";
    }

    private static byte[] roster(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = kind.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
            var sheet = book.createSheet("名单");
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            sheet.createRow(0).createCell(0).setCellValue("驻村干部名单");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            var header = sheet.createRow(1);
            for (String name : List.of("姓名", "身份证号", "村", "备注")) {
                header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(name);
            }
            var first = sheet.createRow(2);
            first.createCell(0).setCellValue("张 三");
            first.createCell(1).setCellValue("510824198503151234");
            first.getCell(1).setCellStyle(text);
            first.createCell(2).setCellValue("嘉龙村");
            var drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setString(book.getCreationHelper().createRichTextString("批注"));
            first.getCell(0).setCellComment(comment);
            var second = sheet.createRow(3);
            second.createCell(0).setCellValue("李四");
            second.createCell(1).setCellValue(1985.1);
            second.createCell(3).setCellFormula("1+1");
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"男", "女"}),
                    new CellRangeAddressList(2, 9, 0, 0)));
            sheet.setColumnWidth(0, 20 * 256);
            book.createSheet("字典").createRow(0).createCell(0).setCellValue("省级");
            book.setSheetHidden(1, true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        return out.toByteArray();
    }
}
