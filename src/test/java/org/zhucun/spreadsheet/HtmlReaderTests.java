package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.spreadsheet.Cell.Type;

class HtmlReaderTests {

    @ParameterizedTest
    @CsvSource({
        "GBK, gb2312",
        "GB18030, gbk",
        "UTF-8, utf-8",
        "UTF-8, gb2312",
        "GBK, utf-8",
        "UTF-16LE, unicode",
        "Big5, big5"
    })
    void readsTheEncodingTheBytesProveWhateverIsDeclared(String charset, String declared) {
        String html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + declared
                + "\"></head><table><tr><td>姓名</td><td>單位</td></tr></table></html>";
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] content = (mark + html).getBytes(Charset.forName(charset));
        assertThat(Reading.of(content).format()).isEqualTo(FileFormat.HTML);
        assertThat(Reading.sheet(content).rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("姓名", "單位");
    }

    /** Where nothing but a comment stands in the way, a name must not grow by it. */
    @Test
    void leavesOutTheCommentsThatLibreOfficeWritesIntoCells() {
        assertThat(
                        row(
                                "<td><a class=\"comment-indicator\"></a>\n<comment>待核实</comment>\n<font face=\"宋体\">曾一鸣</font></td>"))
                .containsExactly(Cell.text("曾一鸣"));
    }

    @Test
    void takesNumbersOnlyWhereTheFileSaysSo() {
        List<Cell> cells = row("<td x:num=\"1\">1</td><td x:num>12,300</td><td>1988.10</td><td x:str>0123</td>"
                + "<td x:num=\"1985.1\" style='mso-number-format:\"0\\.00\"'>1985.10</td><td x:bool=\"FALSE\">FALSE</td>"
                + "<td x:err=\"#N/A\">#N/A</td><td x:num=\"\">暂无</td>");
        assertThat(cells)
                .containsExactly(
                        new Cell(Type.NUMBER, "1", "General"),
                        new Cell(Type.NUMBER, "12300", "General"),
                        Cell.text("1988.10"),
                        Cell.text("0123"),
                        new Cell(Type.NUMBER, "1985.1", "0.00"),
                        new Cell(Type.BOOLEAN, "FALSE", null),
                        new Cell(Type.ERROR, "#N/A", null),
                        Cell.text("暂无"));
    }

    @Test
    void readsDatesThroughTheFormatsOfClassesAndCells() {
        String css =
                "<style><!-- .a, td.xl24 {mso-number-format:\"yyyy\\0022年\\0022m\\0022月\\0022\\;\\@\";} .t{mso-number-format:\"\\@\";} .s{mso-number-format:\"Short Date\"} --></style>";
        Sheet sheet = Reading.sheet(
                utf8("<html><head>" + css + "</head><table><tr><td class=xl24 x:num=\"43983\">2020年6月</td>"
                        + "<td class='z s' x:num=43983>2020/6/1</td><td style=\"vnd.ms-excel.numberformat:yyyy-mm\" x:num=43983>2020-06</td>"
                        + "<td class=t x:num=510524>510524</td></tr></table></html>"));
        assertThat(sheet.rows().get(0).cells())
                .containsExactly(
                        new Cell(Type.DATE, "2020-06-01", "yyyy\"年\"m\"月\";@"),
                        new Cell(Type.DATE, "2020-06-01", "yyyy/m/d"),
                        new Cell(Type.DATE, "2020-06-01", "yyyy-mm"),
                        new Cell(Type.NUMBER, "510524", "@"));
    }

    @Test
    void turnsSpansIntoMergedAreas() {
        Sheet sheet = Reading.sheet(
                utf8("<table><tr><th colspan=3>名单</th></tr><tr><td rowspan=2>苍溪县</td><td>五龙镇</td><td>a</td></tr>"
                        + "<tr><td>云峰镇</td><td>b</td></tr><tr><td>旺苍县</td><td colspan=0>x</td></tr></table>"));
        assertThat(sheet.rows())
                .extracting(
                        Row::number, row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(
                        tuple(1, List.of("名单")),
                        tuple(2, List.of("苍溪县", "五龙镇", "a")),
                        tuple(3, List.of("", "云峰镇", "b")),
                        tuple(4, List.of("旺苍县", "x")));
        assertThat(sheet.merges()).containsExactly(new MergedArea(1, 1, 0, 2), new MergedArea(2, 3, 0, 0));
    }

    @Test
    void showsTextAsABrowserDoes() {
        List<Cell> cells = row(
                "<td> 张&nbsp;三\n </td><td>出生<br>年月</td><td><p>a</p><p>b <b>c</b></p></td><td>&nbsp;</td><td>1&lt;2&amp;</td><td><!-- x --><script>alert(1)</script>ok</td>");
        assertThat(cells).extracting(Cell::text).containsExactly("张 三", "出生\n年月", "a\nb c", "", "1<2&", "ok");
    }

    @Test
    void readsEachTableAsASheetAndTheInnermostOfNestedOnes() {
        byte[] content = utf8(
                "<html><!--[if gte mso 9]><xml><x:Name>一组</x:Name></xml><![endif]--><table><tr><td><table><tr><td>姓名</td></tr><tr><td>张三</td></tr></table></td></tr></table>"
                        + "<table><tr><td>李四</td></tr></table></html>");
        assertThat(Reading.of(content).sheets())
                .extracting(Sheet::name, sheet -> sheet.rows().size())
                .containsExactly(tuple("一组", 2), tuple("Sheet3", 1));
    }

    @Test
    void countsDaysFrom1904WhereTheFileSaysSo() {
        Sheet sheet = Reading.sheet(utf8("<html><!--[if gte mso 9]><xml><x:Date1904/></xml><![endif]--><table><tr>"
                + "<td x:num=42521 style='mso-number-format:\"Short Date\"'>2020/6/1</td></tr></table></html>"));
        assertThat(sheet.rows().get(0).cell(0).text()).isEqualTo("2020-06-01");
    }

    @Test
    void neitherFetchesNorFollowsAnything() {
        assertThat(row("<td><img src=\"http://127.0.0.1:1/a.png\">a</td>")).containsExactly(Cell.text("a"));
    }

    private static List<Cell> row(String cells) {
        return Reading.sheet(utf8("<html><table><tr>" + cells + "</tr></table></html>"))
                .rows()
                .get(0)
                .cells();
    }

    private static byte[] utf8(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
