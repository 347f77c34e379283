package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.spreadsheet.Cell.Type;

class XlsxReaderTests {

    @Test
    void sharesOneCellAmongAllPlacesOfASharedString() {
        Sheet sheet = Reading.sheet(ZippedWorkbook.plain()
                .strings("<si><t>县级</t></si>")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>")
                .bytes());
        Row row = sheet.rows().get(0);
        assertThat(row.cell(0)).isEqualTo(Cell.text("县级")).isSameAs(row.cell(1));
    }

    @Test
    void readsRichTextAndLeavesPhoneticsOut() {
        byte[] content = ZippedWorkbook.plain()
                .strings("<si><r><rPr><b/></rPr><t xml:space=\"preserve\"> 张</t></r><r><t>三 </t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><phoneticPr fontId=\"1\"/></si>")
                .rows(
                        "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>李</t></r><r><t>四</t></r></is></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo(" 张三 ");
        assertThat(Reading.cell(content, 1, 1).text()).isEqualTo("李四");
    }

    @Test
    void decodesEscapesAndKeepsLineBreaks() {
        byte[] content = ZippedWorkbook.plain()
                .strings(
                        "<si><t>出生_x000D_\n年月</t></si><si><t>_x005F_x000D__x4e2d__x12</t></si><si><t>a&#10;&amp;b<![CDATA[<c>]]></t></si>")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("出生\n年月", "_x000D_中_x12", "a\n&b<c>");
    }

    @Test
    void readsStrictWorkbooksWithDatesInIsoForm() {
        byte[] content = ZippedWorkbook.strict()
                .formats("14", "yyyy\"年\"m\"月\"")
                .strings("<si><t>到岗时间</t></si>")
                .rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"d\" s=\"1\"><v>2023-10-08</v></c>"
                        + "<c r=\"C1\" t=\"d\" s=\"0\"><v>2023-10-08T08:30:00.000Z</v></c>"
                        + "<c r=\"D1\" t=\"d\" s=\"0\"><v>2023-10-08T00:00:00</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .containsExactly(
                        Cell.text("到岗时间"),
                        new Cell(Type.DATE, "2023-10-08", "yyyy\"年\"m\"月\""),
                        new Cell(Type.DATE, "2023-10-08T08:30", "yyyy/m/d"),
                        new Cell(Type.DATE, "2023-10-08", "yyyy/m/d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1985.1 | 1985.1",
                "1985.10 | 1985.1",
                "0.10000000000000001 | 0.1",
                "1.2345678901234567E+17 | 123456789012345664",
                "5.1168119850315123E+17 | 511681198503151232",
                "511681198503151234 | 511681198503151234",
                "1E-7 | 0.0000001",
                "13800000000 | 13800000000",
                "-0 | 0",
                "-12.50 | -12.5",
                "2.0 | 2",
                "0.30000000000000004 | 0.30000000000000004"
            })
    void writesNumbersInTheirShortestFormWithoutExponent(String stored, String text) {
        byte[] content = ZippedWorkbook.plain()
                .rows("<row><c><v>" + stored + "</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(new Cell(Type.NUMBER, text, "General"));
    }

    @Test
    void keepsTheFormatOfANumberAndNeverTurnsItIntoText() {
        byte[] content = ZippedWorkbook.plain()
                .formats("0", "2", "49", "0.00_ ")
                .rows(
                        "<row><c s=\"0\"><v>1985.1</v></c><c s=\"1\"><v>1985.1</v></c><c s=\"2\"><v>510524</v></c><c s=\"3\"><v>1985.1</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .extracting(Cell::type, Cell::text, Cell::format)
                .containsExactly(
                        tuple(Type.NUMBER, "1985.1", "General"),
                        tuple(Type.NUMBER, "1985.1", "0.00"),
                        tuple(Type.NUMBER, "510524", "@"),
                        tuple(Type.NUMBER, "1985.1", "0.00_ "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yyyy\".\"mm;@",
                "yyyy\"年\"m\"月\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\"",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"",
                "yyyy\\.mm",
                "yyyy\\-mm\\-dd",
                "mmm-yy",
                "e\"年\"m\"月\"",
                "[Red]yyyy/m/d"
            })
    void takesASerialWithADateFormatAsADate(String code) {
        byte[] content = ZippedWorkbook.plain()
                .formats(code)
                .rows("<row><c s=\"0\"><v>43983</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(new Cell(Type.DATE, "2020-06-01", code));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
    void takesTheBuiltInDateFormatsAsDatesChineseOnesAmongThem(int id) {
        byte[] content = ZippedWorkbook.plain()
                .formats(Integer.toString(id))
                .rows("<row><c s=\"0\"><v>43983</v></c></row>")
                .bytes();
        Cell cell = Reading.cell(content, 1, 0);
        assertThat(cell.type()).isEqualTo(Type.DATE);
        assertThat(cell.text()).isEqualTo("2020-06-01");
        boolean monthOnly = List.of(17, 27, 36, 50, 52, 57).contains(id);
        assertThat(cell.format().contains("d")).isEqualTo(!monthOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "G/通用格式",
                "0.00E+00",
                "#,##0.00\"年\"",
                "h:mm",
                "[h]:mm",
                "mm:ss.0",
                "0\\d",
                "[Red]0.00",
                "@",
                "上午/下午h\"时\"mm\"分\"",
                "h:mm AM/PM"
            })
    void leavesNumbersOfOtherFormatsNumbers(String code) {
        byte[] content = ZippedWorkbook.plain()
                .formats(code)
                .rows("<row><c s=\"0\"><v>43983.5</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(new Cell(Type.NUMBER, "43983.5", code));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "43983.354166666664, 2020-06-01T08:30",
        "43983.99999999999, 2020-06-02",
        "2958465, 9999-12-31"
    })
    void countsDaysAsExcelDoes(String serial, String day) {
        byte[] content = ZippedWorkbook.plain()
                .formats("14")
                .rows("<row><c s=\"0\"><v>" + serial + "</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(new Cell(Type.DATE, day, "yyyy/m/d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "60", "19850315", "2958466"})
    void leavesNumbersThatNameNoDayNumbersWhateverTheirFormat(String serial) {
        byte[] content = ZippedWorkbook.plain()
                .formats("14")
                .rows("<row><c s=\"0\"><v>" + serial + "</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(new Cell(Type.NUMBER, serial, "yyyy/m/d"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        byte[] content = ZippedWorkbook.plain()
                .workbook(
                        "<workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
                .formats("14")
                .rows("<row><c s=\"0\"><v>42521</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("2020-06-01");
    }

    @Test
    void readsTheStoredResultOfAFormula() {
        byte[] content = ZippedWorkbook.plain()
                .formats("0", "14")
                .rows(
                        "<row><c t=\"str\"><f>MID(A1,1,4)</f><v>1985</v></c><c><f aca=\"false\">1+1</f><v>2</v></c>"
                                + "<c t=\"b\"><f>TRUE()</f><v>1</v></c><c t=\"e\"><f>VLOOKUP(A1,B:C,2,0)</f><v>#N/A</v></c>"
                                + "<c s=\"1\"><f t=\"shared\" si=\"0\"/><v>43983</v></c><c t=\"str\"><f>\"\"</f><v></v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .containsExactly(
                        Cell.text("1985"),
                        new Cell(Type.NUMBER, "2", "General"),
                        new Cell(Type.BOOLEAN, "TRUE", null),
                        new Cell(Type.ERROR, "#N/A", null),
                        new Cell(Type.DATE, "2020-06-01", "yyyy/m/d"));
    }

    @Test
    void showsAFormulaThatWasNeverCalculatedAsAnError() {
        byte[] content = ZippedWorkbook.plain()
                .rows("<row><c><f>MID(D2,7,8)</f><v></v></c><c><f>A1&amp;\"x\"</f></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .containsExactly(new Cell(Type.ERROR, "=MID(D2,7,8)", null), new Cell(Type.ERROR, "=A1&\"x\"", null));
    }

    @Test
    void readsTextThatLooksLikeAFormulaAsText() {
        byte[] content = ZippedWorkbook.plain()
                .strings("<si><t>=待补充文号</t></si><si><t>510824198503151234</t></si>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"49\" quotePrefix=\"1\"/></cellXfs></styleSheet>")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\" s=\"1\"><v>1</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .containsExactly(Cell.text("=待补充文号"), Cell.text("510824198503151234"));
    }

    @Test
    void placesRowsAndCellsThatCarryNoAddress() {
        byte[] content = ZippedWorkbook.plain()
                .rows(
                        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c r=\"B5\"><v>4</v></c><c><v>5</v></c></row>"
                                + "<row><c r=\"C9\"><v>6</v></c></row><row><c><v>7</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows())
                .extracting(
                        Row::number, row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(
                        tuple(1, List.of("1", "", "3")),
                        tuple(5, List.of("", "4", "5")),
                        tuple(9, List.of("", "", "6")),
                        tuple(10, List.of("7")));
    }

    @Test
    void putsRowsAndCellsThatAreOutOfOrderInOrder() {
        byte[] content = ZippedWorkbook.plain()
                .rows(
                        "<row r=\"3\"><c r=\"B3\"><v>32</v></c><c r=\"A3\"><v>31</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                + "<row r=\"3\"><c r=\"C3\"><v>33</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows())
                .extracting(
                        Row::number, row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(tuple(1, List.of("1")), tuple(3, List.of("31", "32", "33")));
    }

    @Test
    void keepsNothingOfAMillionFormattedRows() {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int r = 2; r <= SheetBuilder.GRID_ROWS; r++) {
            rows.append("<row r=\"")
                    .append(r)
                    .append("\" s=\"1\" customFormat=\"1\"><c r=\"A")
                    .append(r)
                    .append("\" s=\"1\"/></row>");
        }
        byte[] content = ZippedWorkbook.plain().rows(rows.toString()).bytes();
        long before = System.nanoTime();
        Sheet sheet = Reading.sheet(content);
        assertThat(sheet.rows()).hasSize(1);
        assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(10_000);
    }

    @Test
    void readsContentInTheVeryLastRow() {
        byte[] content = ZippedWorkbook.plain()
                .rows("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows()).extracting(Row::number).containsExactly(1_048_576);
        byte[] beyond = ZippedWorkbook.plain()
                .rows("<row r=\"1048577\"><c><v>1</v></c></row>")
                .bytes();
        Reading.refusal(beyond, FileRule.DAMAGED);
    }

    @Test
    void dropsRowsOfBlanksOnly() {
        byte[] content = ZippedWorkbook.plain()
                .rows(
                        "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">  </t></is></c></row><row><c><v>1</v></c><c t=\"inlineStr\"><is><t> </t></is></c></row>")
                .bytes();
        assertThat(Reading.sheet(content).rows())
                .extracting(Row::number, row -> row.cells().size())
                .containsExactly(tuple(2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksheets/表 1.xml",
                "/xl/worksheets/表 1.xml",
                "./worksheets/表 1.xml",
                "../xl/worksheets/表 1.xml",
                "worksheets\\表 1.xml",
                "worksheets/%E8%A1%A8%201.xml",
                "Worksheets/表 1.XML"
            })
    void findsASheetHoweverTheWorkbookNamesIt(String target) {
        ZippedWorkbook workbook = ZippedWorkbook.plain().moved("xl/worksheets/sheet1.xml", "xl/worksheets/表 1.xml");
        byte[] content = workbook.relating(workbook.relation("rId1", "worksheet", target))
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("1");
    }

    @Test
    void findsAWorkbookInAnotherPlace() {
        byte[] content = ZippedWorkbook.plain()
                .moved("xl/workbook.xml", "book/main.xml")
                .moved("xl/_rels/workbook.xml.rels", "book/_rels/main.xml.rels")
                .moved("xl/worksheets/sheet1.xml", "book/worksheets/sheet1.xml")
                .part(
                        "_rels/.rels",
                        ZippedWorkbook.relations(
                                ZippedWorkbook.plain().relation("rId1", "officeDocument", "/book/main.xml")))
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("1");
    }

    @Test
    void listsHiddenSheetsAsHiddenAndSkipsCharts() {
        ZippedWorkbook workbook = ZippedWorkbook.plain()
                .workbook(
                        "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"图\" sheetId=\"2\" r:id=\"rId9\"/>"
                                + "<sheet name=\"b\" sheetId=\"3\" state=\"hidden\" r:id=\"rId4\"/><sheet name=\"c\" sheetId=\"4\" state=\"veryHidden\" r:id=\"rId5\"/></sheets>")
                .part("xl/chartsheets/sheet1.xml", "<chartsheet/>")
                .part("xl/worksheets/sheet2.xml", "<worksheet/>")
                .part("xl/worksheets/sheet3.xml", "<worksheet/>");
        byte[] content = workbook.relating(
                        workbook.relation("rId9", "chartsheet", "chartsheets/sheet1.xml"),
                        workbook.relation("rId5", "worksheet", "worksheets/sheet3.xml"),
                        workbook.relation("rId4", "worksheet", "worksheets/sheet2.xml"),
                        workbook.relation("rId1", "worksheet", "worksheets/sheet1.xml"))
                .bytes();
        assertThat(Reading.of(content).sheets())
                .extracting(Sheet::name, Sheet::hidden)
                .containsExactly(tuple("a", false), tuple("b", true), tuple("c", true));
    }

    @Test
    void readsHiddenRowsAndColumnsAndMergedAreas() {
        byte[] content = ZippedWorkbook.plain()
                .sheet(
                        "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c><v>1</v></c></row>"
                                + "<row r=\"2\" hidden=\"1\"><c><v>2</v></c></row></sheetData><autoFilter ref=\"A1:A2\"/>"
                                + "<mergeCells count=\"2\"><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"$C$1:$C$2\"/><mergeCell ref=\"D1\"/></mergeCells>")
                .bytes();
        Sheet sheet = Reading.sheet(content);
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.merges()).containsExactly(new MergedArea(1, 3, 0, 1), new MergedArea(1, 2, 2, 2));
    }

    @Test
    void readsPrefixedElementsAndUtf16() {
        String sheet =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\"" + ZippedWorkbook.TRANSITIONAL
                        + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>驻村</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        byte[] content = ZippedWorkbook.plain()
                .part("xl/worksheets/sheet1.xml", ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16LE))
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("驻村");
    }

    @Test
    void readsWorkbooksWithoutStylesOrSharedStrings() {
        byte[] content = ZippedWorkbook.plain()
                .without("xl/styles.xml")
                .without("xl/sharedStrings.xml")
                .rows("<row><c s=\"7\"><v>1</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0)).isEqualTo(new Cell(Type.NUMBER, "1", "General"));
    }

    @Test
    void ignoresWhatNewerProgramsAddToACell() {
        byte[] content = ZippedWorkbook.plain()
                .rows(
                        "<row r=\"1\" x14ac:dyDescent=\"0.2\" xmlns:x14ac=\"urn:x\"><c r=\"A1\" cm=\"1\"><extLst><ext><v>9</v></ext></extLst><v>1</v></c></row>")
                .bytes();
        assertThat(Reading.cell(content, 1, 0).text()).isEqualTo("1");
    }
}
