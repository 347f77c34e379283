package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.MergedArea;
import org.zhucun.spreadsheet.Row;

/**
 * The rows of a header, one to four, and the path of headers over each column.
 *
 * @param first index of its first row among the sheet's rows
 * @param last index of its last row
 * @param lastNumber the last row number it covers; more than that of its last row where merges reach further down
 */
record HeaderBlock(int first, int last, int lastNumber, List<List<String>> paths) {

    static HeaderBlock of(List<Row> rows, int first, int last, Merges merges) {
        int width = 0;
        for (int i = first; i <= last; i++) {
            width = Math.max(width, rows.get(i).cells().size());
        }
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            paths.add(path(rows.subList(first, last + 1), column, merges));
        }
        int covered = merges.lastRowOf(rows.get(first).number(), rows.get(last).number());
        return new HeaderBlock(first, last, covered, paths);
    }

    /** No header at all: columns of data from the first row on. */
    static HeaderBlock none(List<Row> rows) {
        int width = rows.stream()
                .limit(100)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            paths.add(List.of());
        }
        return new HeaderBlock(0, -1, 0, paths);
    }

    private static List<String> path(List<Row> rows, int column, Merges merges) {
        Set<String> path = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Cell shown = merges.shown(rows.get(i), column);
            if (isTitle(rows.get(i), column, merges)) {
                continue;
            }
            if (!shown.isBlank()) {
                path.add(oneLine(shown.text()));
            } else if (i + 1 < rows.size()) {
                String group = groupToTheLeft(rows, i, column);
                if (!group.isEmpty()) {
                    path.add(group);
                }
            }
        }
        return List.copyOf(path);
    }

    /** A merge over nearly the whole width says nothing of one column. */
    private static boolean isTitle(Row row, int column, Merges merges) {
        MergedArea area = merges.areaAt(row.number(), column);
        return area != null
                && area.lastColumn() - area.firstColumn() >= 8
                && area.lastColumn() - area.firstColumn() >= row.cells().size() * 0.8;
    }

    /** Where merges were lost, a group's name stands over its first column only: it also heads the blanks to its right. */
    private static String groupToTheLeft(List<Row> rows, int i, int column) {
        if (rows.get(i + 1).cell(column).isBlank()) {
            return "";
        }
        for (int left = column - 1; left >= 0; left--) {
            Cell above = rows.get(i).cell(left);
            boolean hasLeaf = !rows.get(i + 1).cell(left).isBlank();
            if (!hasLeaf || !above.isBlank()) {
                return hasLeaf ? oneLine(above.text()) : "";
            }
        }
        return "";
    }

    private static String oneLine(String header) {
        return Text.clean(header).replaceAll("\\s*\\n\\s*", "");
    }

    List<String> path(int column) {
        return column < paths.size() ? paths.get(column) : List.of();
    }

    /** The header as shown: lines joined by a slash. */
    String header(int column) {
        return String.join("/", path(column));
    }

    String leaf(int column) {
        List<String> path = path(column);
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }
}
