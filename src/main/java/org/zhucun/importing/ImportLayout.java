package org.zhucun.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.recognition.SkippedRow;

/** What was found in a file, without anything that stands in its rows: the part of a preview that is kept. */
public record ImportLayout(List<SheetLayout> sheets) {

    static final ImportLayout EMPTY = new ImportLayout(List.of());
    private static final int MOST_SKIPPED = 200;

    /**
     * One sheet.
     *
     * @param index from 0
     * @param selected whether its rows are imported
     * @param headerRows row numbers as a person sees them
     * @param rows how many rows of data it has
     * @param skipped the first 200 rows that hold something and yet are no data, with the reason
     * @param missing groups of fields of which at least one is needed and none was found
     */
    public record SheetLayout(
            int index,
            String name,
            boolean hidden,
            boolean selected,
            List<Integer> headerRows,
            int rows,
            List<Skipped> skipped,
            List<List<String>> missing,
            List<ColumnLayout> columns,
            String fingerprint) {}

    /** A row that was left out, and why. */
    public record Skipped(int row, SkippedRow.Reason reason) {}

    /**
     * One column.
     *
     * @param index from 0
     * @param field what it is taken for, null when it means nothing
     * @param confidence from 0 to 1
     */
    public record ColumnLayout(
            int index,
            String column,
            String header,
            @Nullable String field,
            double confidence) {}

    static ImportLayout of(RecognisedWorkbook workbook) {
        List<SheetLayout> sheets = new ArrayList<>();
        for (RecognisedSheet sheet : workbook.sheets()) {
            sheets.add(new SheetLayout(
                    sheets.size(),
                    sheet.name(),
                    sheet.hidden(),
                    sheet.selected(),
                    sheet.headerRows(),
                    sheet.rows().size(),
                    sheet.skipped().stream()
                            .limit(MOST_SKIPPED)
                            .map(row -> new Skipped(row.number(), row.reason()))
                            .toList(),
                    sheet.missing().stream()
                            .map(group ->
                                    group.stream().map(Field::key).sorted().toList())
                            .toList(),
                    sheet.columns().stream().map(ImportLayout::column).toList(),
                    sheet.fingerprint()));
        }
        return new ImportLayout(sheets);
    }

    private static ColumnLayout column(RecognisedColumn column) {
        Field field = column.field();
        return new ColumnLayout(
                column.index(),
                column.letter(),
                column.header(),
                field == null ? null : field.key(),
                column.confidence());
    }

    /** The columns of the first sheet that is imported; those of a file with one sheet. */
    public List<ColumnLayout> columns() {
        return sheets.stream()
                .filter(SheetLayout::selected)
                .findFirst()
                .map(SheetLayout::columns)
                .orElse(List.of());
    }
}
