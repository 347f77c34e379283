package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.MergedArea;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;

/** The merged areas of a sheet: shown values in headers, values filled down in the body, wide ones that are notes. */
final class Merges {

    /** A merge in the body wider than this is a note, not a value. */
    private static final int WIDEST_VALUE = 2;

    private final Map<Integer, Row> rows = new HashMap<>();
    private final List<MergedArea> areas;
    private final List<MergedArea> active = new ArrayList<>();
    private int next;

    Merges(Sheet sheet) {
        this.areas = sheet.merges().stream()
                .sorted(Comparator.comparingInt(MergedArea::firstRow).thenComparingInt(MergedArea::firstColumn))
                .toList();
        if (!areas.isEmpty()) {
            sheet.rows().forEach(row -> rows.put(row.number(), row));
        }
    }

    /** The cell as a person sees it: that of the merged area it belongs to, or its own. */
    Cell shown(Row row, int column) {
        Cell own = row.cell(column);
        MergedArea area = own.isBlank() ? areaAt(row.number(), column) : null;
        return area == null ? own : source(area, area.firstColumn());
    }

    @Nullable
    MergedArea areaAt(int row, int column) {
        for (MergedArea area : areas) {
            if (area.firstRow() > row) {
                return null;
            }
            if (area.lastRow() >= row && area.firstColumn() <= column && area.lastColumn() >= column) {
                return area;
            }
        }
        return null;
    }

    /** Whether a merge that begins in this row and holds text is wider than any value. */
    boolean hasWideText(Row row) {
        for (MergedArea area : startingAt(row.number())) {
            if (area.lastColumn() - area.firstColumn() >= WIDEST_VALUE
                    && !row.cell(area.firstColumn()).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private List<MergedArea> startingAt(int row) {
        int low = 0;
        int high = areas.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (areas.get(middle).firstRow() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < areas.size() && areas.get(end).firstRow() == row) {
            end++;
        }
        return areas.subList(low, end);
    }

    /** The row's cells with those of vertical merges filled down. Rows must be asked for in order. */
    List<Cell> filled(Row row) {
        if (areas.isEmpty()) {
            return row.cells();
        }
        while (next < areas.size() && areas.get(next).firstRow() <= row.number()) {
            MergedArea area = areas.get(next++);
            boolean value = area.lastColumn() - area.firstColumn() < WIDEST_VALUE;
            if (value && area.lastRow() > area.firstRow()) {
                active.add(area);
            }
        }
        active.removeIf(area -> area.lastRow() < row.number());
        List<Cell> cells = row.cells();
        for (MergedArea area : active) {
            if (area.firstRow() < row.number()) {
                cells = with(cells, area.firstColumn(), source(area, area.firstColumn()));
            }
        }
        return cells;
    }

    private static List<Cell> with(List<Cell> cells, int column, Cell cell) {
        List<Cell> copy = new ArrayList<>(cells);
        while (copy.size() <= column) {
            copy.add(Cell.BLANK);
        }
        copy.set(column, cell);
        return copy;
    }

    private Cell source(MergedArea area, int column) {
        Row first = rows.get(area.firstRow());
        return first == null ? Cell.BLANK : first.cell(column);
    }

    /** The last row a header that ends in {@code last} really covers, its vertical merges included. */
    int lastRowOf(int first, int last) {
        int end = last;
        for (MergedArea area : areas) {
            boolean single = area.firstColumn() == area.lastColumn();
            if (single && area.firstRow() >= first && area.firstRow() <= last && area.lastRow() <= first + 4) {
                end = Math.max(end, area.lastRow());
            }
        }
        return end;
    }
}
