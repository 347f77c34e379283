package org.zhucun.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Reading;
import org.zhucun.spreadsheet.Sheet;

class TemplateWriterTests {

    private static final List<String> TOWNS =
            IntStream.range(0, 300).mapToObj(i -> "乡镇" + i).toList();
    private static final TemplateLayout LAYOUT = new TemplateLayout(
            "花名册",
            "填表说明",
            List.of("一、必填项为橙色。", "二、身份证号按文本填写。"),
            List.of(
                    new TemplateLayout.Column("姓名", 12, true, List.of(), ""),
                    new TemplateLayout.Column("性别", 6, true, List.of("男", "女"), "选择男或女"),
                    new TemplateLayout.Column("乡镇", 16, false, TOWNS, ""),
                    new TemplateLayout.Column("出生年月", 12, false, List.of(), "如 1985.03")));

    @Test
    void offersChoicesAndHints() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
            var validations = book.getSheetAt(0).getDataValidations();
            assertThat(validations)
                    .extracting(
                            v -> v.getRegions().getCellRangeAddress(0).formatAsString(),
                            v -> v.getValidationConstraint().getFormula1())
                    .containsExactly(
                            tuple("B2:B50001", "choices!$B$1:$B$2"),
                            tuple("C2:C50001", "choices!$C$1:$C$300"),
                            tuple("D2:D50001", "TRUE"));
            assertThat(validations.get(0).getPromptBoxText()).isEqualTo("选择男或女");
            assertThat(book.isSheetVeryHidden(2)).isTrue();
            assertThat(book.getSheetAt(0).getColumnStyle(0).getDataFormatString())
                    .isEqualTo("@");
            assertThat(book.getSheetAt(0).getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
        }
    }

    @Test
    void passesOurOwnGateAndReadsAsAnEmptyTable() throws IOException {
        List<Sheet> sheets = Reading.of(written()).sheets();
        assertThat(sheets)
                .extracting(Sheet::name, Sheet::hidden, sheet -> sheet.rows().size())
                .containsExactly(tuple("花名册", false, 1), tuple("填表说明", false, 2), tuple("choices", true, 300));
        assertThat(sheets.get(0).rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("姓名", "性别", "乡镇", "出生年月");
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWriter.write(out, LAYOUT);
        return out.toByteArray();
    }
}
