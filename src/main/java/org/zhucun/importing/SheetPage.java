package org.zhucun.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * A part of a preview that looks like the file: its letters, its row numbers, its texts, with what there is to say
 * about each cell beside it.
 *
 * @param columns the fields found in the selected sheets, in the order of the first of them
 * @param next the cursor of the next page, null on the last one
 */
public record SheetPage(
        List<Column> columns, List<Line> lines, @Nullable String next) {

    /** The field under whose cell an issue is shown: that of its column, else its own. */
    public String fieldAt(ImportRowSummary.Issue issue) {
        return columns.stream()
                .filter(column -> column.letter().equals(issue.column()))
                .map(Column::field)
                .findFirst()
                .orElse(issue.field());
    }

    /** A field, under the letter and header of the first sheet that has it. */
    public record Column(String letter, String field, String header) {}

    /**
     * One row of the file.
     *
     * @param cells by the name of the field; fields the row's own header lacks have none
     * @param whole what is to be said about the row itself and not about one of its columns
     */
    public record Line(
            String sheet,
            int row,
            Verdict verdict,
            Verdict effect,
            Map<String, Box> cells,
            List<ImportRowSummary.Issue> whole) {}

    /**
     * One cell.
     *
     * @param text as it stands in the file or was typed since, personal numbers masked
     * @param stored what would be stored where that differs from the text, else null
     * @param old what is stored now where it would change, else null
     * @param tone the worst of the issues, null when there is nothing to say
     */
    public record Box(
            String field,
            String text,
            @Nullable String stored,
            @Nullable String old,
            @Nullable Severity tone,
            boolean corrected,
            List<ImportRowSummary.Issue> issues) {}
}
