package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.spreadsheet.Cell.Type;

class Xml2003ReaderTests {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:html=\"http://www.w3.org/TR/REC-html40\">"
            + "<Styles><Style ss:ID=\"Default\"/><Style ss:ID=\"s1\"><NumberFormat ss:Format=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></Style>"
            + "<Style ss:ID=\"s2\"><NumberFormat ss:Format=\"Fixed\"/></Style><Style ss:ID=\"s3\" ss:Parent=\"s2\"/></Styles>";

    @Test
    void readsCellsOfEveryKind() {
        Sheet sheet = Reading.sheet(table(
                "<Row><Cell><Data ss:Type=\"String\">张&#10;三</Data></Cell><Cell ss:StyleID=\"s3\"><Data ss:Type=\"Number\">1985.1</Data></Cell>"
                        + "<Cell ss:StyleID=\"s1\"><Data ss:Type=\"DateTime\">1985-03-01T00:00:00.000</Data></Cell><Cell><Data ss:Type=\"Boolean\">1</Data></Cell>"
                        + "<Cell ss:Formula=\"=NA()\"><Data ss:Type=\"Error\">#N/A</Data></Cell><Cell ss:Formula=\"=RC[-1]\"/>"
                        + "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>一</B>级</ss:Data><Comment ss:Author=\"x\"><ss:Data>批注</ss:Data></Comment></Cell>"
                        + "<Cell ss:StyleID=\"s1\"><Data ss:Type=\"Number\">43983</Data></Cell></Row>"));
        assertThat(sheet.rows().get(0).cells())
                .containsExactly(
                        Cell.text("张\n三"),
                        new Cell(Type.NUMBER, "1985.1", "0.00"),
                        new Cell(Type.DATE, "1985-03-01", "yyyy\"年\"m\"月\""),
                        new Cell(Type.BOOLEAN, "TRUE", null),
                        new Cell(Type.ERROR, "#N/A", null),
                        new Cell(Type.ERROR, "=RC[-1]", null),
                        Cell.text("一级"),
                        new Cell(Type.DATE, "2020-06-01", "yyyy\"年\"m\"月\""));
    }

    @Test
    void countsRowsColumnsAndMerges() {
        Sheet sheet = Reading.sheet(
                table(
                        "<Column ss:Index=\"3\"/><Row><Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">a</Data></Cell><Cell><Data ss:Type=\"String\">b</Data></Cell></Row>"
                                + "<Row ss:Index=\"5\" ss:Hidden=\"1\"><Cell ss:Index=\"3\"><Data ss:Type=\"String\">c</Data></Cell></Row><Row ss:Span=\"3\"/><Row><Cell><Data ss:Type=\"String\">d</Data></Cell></Row>"));
        assertThat(sheet.rows())
                .extracting(
                        Row::number, row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(
                        tuple(1, List.of("a", "", "", "b")), tuple(5, List.of("", "", "c")), tuple(10, List.of("d")));
        assertThat(sheet.merges()).containsExactly(new MergedArea(1, 2, 0, 2));
    }

    @Test
    void readsHiddenSheetsAndOtherEncodings() {
        String xml = HEAD.replace("?>\n<?mso", " encoding=\"GB2312\"?>\n<?mso")
                + "<Worksheet ss:Name=\"一组\"><Table><Row><Cell><Data ss:Type=\"String\">姓名</Data></Cell></Row></Table></Worksheet>"
                + "<Worksheet ss:Name=\"旧\"><Table/><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
        Workbook workbook = Reading.of(xml.replace("\"1.0\"", "\"1.0\"").getBytes(Charset.forName("GBK")));
        assertThat(workbook.format()).isEqualTo(FileFormat.XML_2003);
        assertThat(workbook.sheets())
                .extracting(Sheet::name, Sheet::hidden)
                .containsExactly(tuple("一组", false), tuple("旧", true));
    }

    @Test
    void refusesATruncatedFile_F011() {
        byte[] whole = table("<Row><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>");
        Reading.refusal(java.util.Arrays.copyOf(whole, whole.length - 40), FileRule.DAMAGED);
    }

    private static byte[] table(String rows) {
        return (HEAD + "<Worksheet ss:Name=\"名单\"><Table>" + rows + "</Table></Worksheet></Workbook>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
