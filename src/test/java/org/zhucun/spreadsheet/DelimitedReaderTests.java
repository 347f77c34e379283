package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReaderTests {

    private static final String ROSTER =
            "青川县驻村干部花名册,,\r\n序号,\"出生\r\n年月\",备注\r\n1,1985.10,\"原任股长,现任\"\"副科\"\"\"\r\n\r\n2,1986年3月,\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "GB18030, false",
        "UTF-16LE, true",
        "UTF-16LE, false",
        "UTF-16BE, true",
        "UTF-16BE, false"
    })
    void readsEveryEncoding(String charset, boolean mark) {
        byte[] content = ((mark ? "\uFEFF" : "") + ROSTER).getBytes(Charset.forName(charset));
        assertThat(Reading.of(content).format()).isEqualTo(FileFormat.CSV);
        assertThat(Reading.sheet(content).rows())
                .extracting(
                        Row::number, row -> row.cells().stream().map(Cell::text).toList())
                .containsExactly(
                        tuple(1, List.of("青川县驻村干部花名册")),
                        tuple(2, List.of("序号", "出生\n年月", "备注")),
                        tuple(3, List.of("1", "1985.10", "原任股长,现任\"副科\"")),
                        tuple(5, List.of("2", "1986年3月")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void findsTheDelimiter(String delimiter) {
        String text = "名单（姓名、单位，备注）\n姓名#单位#备注\n张三#省委组织部、市委组织部#2023,10\n李四#县委;办公室#\n".replace("#", delimiter);
        List<Row> rows = sheet(text.replace("2023,10", delimiter.equals(",") ? "2023" : "2023,10")
                        .replace(";办", delimiter.equals(";") ? "办" : ";办"))
                .rows();
        assertThat(rows).extracting(row -> row.cells().size()).containsExactly(1, 3, 3, 2);
    }

    @Test
    void takesEveryCellAsText() {
        assertThat(sheet("1,TRUE,2020-06-01,=1+1\n").rows().get(0).cells())
                .extracting(Cell::type)
                .containsOnly(Cell.Type.TEXT);
    }

    @Test
    void obeysAndHidesTheSepLine() {
        Sheet sheet = sheet("sep=;\r\n姓名;年月,日\r\n张三;1\r\n");
        assertThat(sheet.rows().get(0)).isEqualTo(new Row(1, List.of(Cell.text("姓名"), Cell.text("年月,日"))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "\"=\"\"0123\"\"\", 0123",
                "=\"0123\", 0123",
                "'=1+1, =1+1",
                "'-, -",
                "''x, 'x",
                "'510524, '510524",
                "=1+1, =1+1"
            })
    void undoesWhatKeepsTextFromBecomingAFormula(String written, String text) {
        assertThat(sheet(written + ",b\n").rows().get(0).cell(0).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-", "@a", "\ta", "'a", "''", "'=a", "a'", "a", "=\"0123\""})
    void bringsGuardedTextBackUnchanged(String text) {
        String guarded = FormulaGuard.guard(text);
        assertThat(guarded.charAt(0)).isNotIn('=', '+', '-', '@', '\t');
        assertThat(FormulaGuard.undo(guarded)).isEqualTo(text);
    }

    @Test
    void readsAFileThatIsOneColumn() {
        assertThat(sheet("姓名\n张三\n").rows()).hasSize(2);
    }

    /** Saved by a program that stood in an encoding without Han; what is left looks like text. */
    @Test
    void refusesTextWhoseHanAreAllQuestionMarks_F026() {
        byte[] lost = ROSTER.getBytes(StandardCharsets.US_ASCII);
        Reading.refusal(lost, FileRule.ENCODING);
        assertThat(sheet("name,phone\nWhat?,13800138000\n").rows()).hasSize(2);
    }

    private static Sheet sheet(String text) {
        return Reading.sheet(text.getBytes(StandardCharsets.UTF_8));
    }
}
