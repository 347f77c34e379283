package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * The marks one sheet gets: colours on cells and a reason at the end of each row.
 *
 * @param reasonColumn where the reasons go: the column that bears their header already, else the first free one
 */
record SheetMarks(int headerRow, int reasonColumn, String reasonHeader, Map<Integer, RowMarks> rows) {

    /** @param colours the severity of each marked cell by its column */
    record RowMarks(TreeMap<Integer, Severity> colours, Set<String> reasons) {

        String reason() {
            return String.join("\n", reasons);
        }
    }

    static SheetMarks of(Sheet sheet, SheetProblems problems, String reasonHeader) {
        Map<Integer, RowMarks> rows = new TreeMap<>();
        int reasonColumn = reasonColumn(sheet, problems.headerRow(), reasonHeader);
        for (SheetProblems.Problem problem : problems.problems()) {
            RowMarks marks =
                    rows.computeIfAbsent(problem.row(), row -> new RowMarks(new TreeMap<>(), new LinkedHashSet<>()));
            marks.reasons().add(problem.sentence());
            Integer column = problem.column();
            if (column != null && problem.severity() != Severity.INFO && column != reasonColumn) {
                marks.colours().merge(column, problem.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return new SheetMarks(problems.headerRow(), reasonColumn, reasonHeader, rows);
    }

    private static int reasonColumn(Sheet sheet, int headerRow, String reasonHeader) {
        int free = 0;
        for (Row row : sheet.rows()) {
            if (row.number() == headerRow) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (row.cell(i).text().strip().equals(reasonHeader)) {
                        return i;
                    }
                }
            }
            free = Math.max(free, row.cells().size());
        }
        return free;
    }

    /** What the reason column shows in a row, null for nothing; rows above the header are none of its business. */
    @Nullable
    String reason(int row) {
        if (row == headerRow) {
            return reasonHeader;
        }
        RowMarks marks = rows.get(row);
        return marks == null || row < headerRow ? null : marks.reason();
    }

    @Nullable
    Severity colour(int row, int column) {
        RowMarks marks = rows.get(row);
        return marks == null ? null : marks.colours().get(column);
    }

    /** The columns of a row that need a cell, coloured or with a reason, in order. */
    List<Integer> columns(int row) {
        RowMarks marks = rows.get(row);
        Set<Integer> columns =
                new TreeSet<>(marks == null ? Set.of() : marks.colours().keySet());
        if (reason(row) != null) {
            columns.add(reasonColumn);
        }
        return new ArrayList<>(columns);
    }
}
