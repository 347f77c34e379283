package org.zhucun.importing;

import java.util.List;
import org.zhucun.lists.JudgedListRow;
import org.zhucun.lists.ListRow;
import org.zhucun.lists.ListTerms;

/** Carries rows of lists to their checks and back. */
final class ListRows {

    private ListRows() {}

    static List<ListRow> of(List<FileRow> rows) {
        return rows.stream()
                .map(row -> new ListRow(row.sheet(), row.columns(), row.row()))
                .toList();
    }

    static ListTerms terms(ImportContext context) {
        return new ListTerms(
                context.scope(),
                context.today(),
                context.mode() != ImportMode.UPDATE,
                context.mode() != ImportMode.INSERT);
    }

    static List<CheckedRow> checked(List<JudgedListRow> rows) {
        return rows.stream()
                .map(row -> new CheckedRow(
                        row.sheet(),
                        row.row(),
                        Verdict.valueOf(row.effect().name()),
                        row.values(),
                        row.old(),
                        row.remarks(),
                        row.match()))
                .toList();
    }
}
