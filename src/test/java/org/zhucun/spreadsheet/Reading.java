package org.zhucun.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.springframework.util.unit.DataSize;

/** Reads a file the way the product does. */
public final class Reading {

    private static final SpreadsheetReader READER = new SpreadsheetReader(ReadLimits.defaults());

    private Reading() {}

    public static Workbook of(byte[] content) {
        return READER.read(content, "花名册.xls");
    }

    public static Sheet sheet(byte[] content) {
        return of(content).sheets().get(0);
    }

    public static Cell cell(byte[] content, int row, int column) {
        return sheet(content).rows().stream()
                .filter(r -> r.number() == row)
                .findFirst()
                .map(r -> r.cell(column))
                .orElse(Cell.BLANK);
    }

    public static FileRefusedException refusal(byte[] content, FileRule rule) {
        return refusal(content, ReadLimits.defaults(), rule);
    }

    public static FileRefusedException refusal(byte[] content, ReadLimits limits, FileRule rule) {
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class, () -> new SpreadsheetReader(limits).read(content, "花名册.xlsx"));
        assertThat(refused).as("a refusal by %s", rule).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        return refused;
    }

    public static ReadLimits limits(int rows, int columns, int cells, int sheets) {
        ReadLimits usual = ReadLimits.defaults();
        return new ReadLimits(
                DataSize.ofMegabytes(1),
                rows,
                columns,
                cells,
                usual.maxCharacters(),
                sheets,
                DataSize.ofMegabytes(8),
                50,
                usual.maxRatio(),
                usual.maxSeconds());
    }
}
