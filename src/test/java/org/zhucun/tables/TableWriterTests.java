package org.zhucun.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.FileRefusedException;
import org.zhucun.spreadsheet.FileRule;
import org.zhucun.spreadsheet.Reading;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;

class TableWriterTests {

    private static final List<String> HARD = List.of(
            "510824198503151234",
            "=1+1",
            "+86",
            "-",
            "@x",
            "\tx",
            "'x",
            "''",
            "出生\n年月",
            "a,b",
            "他说\"好\"",
            " 前后有空格 ",
            "_x000D_",
            "<&>",
            "0012",
            "1985.10",
            "𠮷");

    private static final TableLayout LAYOUT = new TableLayout(
            "花名册",
            List.of("驻村干部花名册", "数据截至 2026-10-31"),
            HARD.stream()
                    .map(text -> new TableLayout.Column("列" + text.length(), 12))
                    .toList());

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void bringsEveryTextBackUnchanged(TableFormat format) throws IOException {
        Sheet sheet = Reading.sheet(written(format, HARD, HARD));
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(sheet.rows().get(0).cell(0).text()).isEqualTo("驻村干部花名册");
        assertThat(sheet.rows().get(2).cells()).hasSameSizeAs(HARD);
        assertThat(sheet.rows().get(4).cells()).extracting(Cell::text).containsExactlyElementsOf(HARD);
        assertThat(sheet.rows().get(4).cells()).extracting(Cell::type).containsOnly(Cell.Type.TEXT);
    }

    @ParameterizedTest
    @EnumSource(value = TableFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void writesNumbersDatesAndBlanks(TableFormat format) throws IOException {
        byte[] content = written(format, Arrays.asList(7, null, LocalDate.of(2025, 10, 13), "", 1.5));
        assertThat(Reading.sheet(content).rows().get(3).cells())
                .extracting(Cell::type, Cell::text)
                .containsExactly(
                        tuple(Cell.Type.NUMBER, "7"),
                        tuple(Cell.Type.BLANK, ""),
                        tuple(Cell.Type.DATE, "2025-10-13"),
                        tuple(Cell.Type.BLANK, ""),
                        tuple(Cell.Type.NUMBER, "1.5"));
    }

    @ParameterizedTest
    @EnumSource(value = TableFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void opensInPoiWithTextCellsAndAFrozenHeader(TableFormat format) throws IOException {
        try (var book = WorkbookFactory.create(new java.io.ByteArrayInputStream(written(format, HARD)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getColumnWidth(0)).isBetween(12 * 256 - 10, 13 * 256);
            for (var cell : sheet.getRow(3)) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void writesCsvThatNoProgramTakesForFormulas() throws IOException {
        String text = new String(
                written(TableFormat.CSV, HARD, List.of(-5, LocalDate.of(2025, 10, 13))), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF驻村干部花名册\r\n");
        assertThat(text).contains("510824198503151234,'=1+1,'+86,'-,'@x,\"'\tx\",''x,'''");
        assertThat(text).endsWith("-5,2025-10-13\r\n");
    }

    @Test
    void refusesMoreRowsThanXlsHolds_F029() throws IOException {
        try (TableWriter writer = TableFormat.XLS.open(
                new ByteArrayOutputStream(),
                new TableLayout("a", List.of(), List.of(new TableLayout.Column("b", 5))))) {
            for (int i = 1; i < 65_536; i++) {
                writer.row(List.of("x"));
            }
            assertThatThrownBy(() -> writer.row(List.of("x")))
                    .isInstanceOfSatisfying(FileRefusedException.class, refused -> {
                        assertThat(refused.rule()).isEqualTo(FileRule.XLS_ROWS);
                        assertThat(refused.args()).containsExactly(65_536);
                    });
        }
    }

    @Test
    void makesASheetNameOfAnyText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableLayout layout =
                new TableLayout("a/b[c]:d?*".repeat(5), List.of(), List.of(new TableLayout.Column("b", 5)));
        TableFormat.XLSX.open(out, layout).close();
        assertThat(Reading.sheet(out.toByteArray()).name()).hasSize(31).doesNotContainPattern("[\\[\\]/:?*]");
    }

    private static byte[] written(TableFormat format, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = format.open(out, LAYOUT)) {
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }
}
