package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the cells of one sheet in whatever order its file gives them. Rows without content are never kept, so a
 * used range of a million formatted rows costs nothing.
 */
final class SheetBuilder {

    /** The grid of the current file formats; an address beyond it can only be damage. */
    static final int GRID_ROWS = 1_048_576;

    static final int GRID_COLUMNS = 16_384;

    private static final int MAX_MERGES = 200_000;

    private final ReadBudget budget;
    private final String name;
    private final boolean hidden;
    private final List<Row> rows = new ArrayList<>();
    private final List<MergedArea> merges = new ArrayList<>();

    private Cell[] cells = new Cell[64];
    private int width;
    private int rowNumber;
    private boolean ordered = true;

    SheetBuilder(ReadBudget budget, String name, boolean hidden) {
        budget.useSheet();
        this.budget = budget;
        this.name = name;
        this.hidden = hidden;
    }

    /** Ends the row before and begins the one with this number, counted from 1. */
    void row(int number) {
        endRow();
        if (number < 1 || number > GRID_ROWS) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        rowNumber = number;
    }

    /** Puts a cell into the current row, column counted from 0; a blank one leaves no trace. */
    void put(int column, Cell cell) {
        if (cell.type() == Cell.Type.BLANK) {
            return;
        }
        if (column < 0 || column >= GRID_COLUMNS) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        if (column >= budget.limits().maxColumns() && !cell.isBlank()) {
            throw new FileRefusedException(
                    FileRule.TOO_MANY_COLUMNS, name, budget.limits().maxColumns());
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    void merge(MergedArea area) {
        boolean single = area.firstRow() == area.lastRow() && area.firstColumn() == area.lastColumn();
        boolean inside = area.firstRow() >= 1
                && area.firstRow() <= area.lastRow()
                && area.lastRow() <= GRID_ROWS
                && area.firstColumn() >= 0
                && area.firstColumn() <= area.lastColumn()
                && area.lastColumn() < GRID_COLUMNS;
        if (!inside || merges.size() >= MAX_MERGES) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        if (!single) {
            merges.add(area);
        }
    }

    private void endRow() {
        if (width == 0) {
            return;
        }
        while (width > 0 && (cells[width - 1] == null || cells[width - 1].isBlank())) {
            cells[--width] = null;
        }
        if (width > 0) {
            keepRow();
        }
    }

    private void keepRow() {
        budget.useCells(width);
        for (int i = 0; i < width; i++) {
            if (cells[i] == null) {
                cells[i] = Cell.BLANK;
            }
        }
        ordered &= rows.isEmpty() || rows.get(rows.size() - 1).number() < rowNumber;
        rows.add(new Row(rowNumber, List.of(Arrays.copyOf(cells, width))));
        Arrays.fill(cells, 0, width, null);
        width = 0;
        if (rows.size() > budget.limits().maxRows() + ReadLimits.HEADER_ROWS) {
            throw new FileRefusedException(
                    FileRule.TOO_MANY_ROWS, name, budget.limits().maxRows());
        }
        if (rows.size() % 256 == 0) {
            budget.checkTime();
        }
    }

    Sheet build() {
        endRow();
        return new Sheet(name, hidden, ordered ? rows : inOrder(), List.copyOf(merges));
    }

    /** Some writers leave rows out of order or give one twice; the later cell wins. */
    private List<Row> inOrder() {
        rows.sort(Comparator.comparingInt(Row::number));
        List<Row> unique = new ArrayList<>(rows.size());
        for (Row row : rows) {
            int last = unique.size() - 1;
            if (last >= 0 && unique.get(last).number() == row.number()) {
                unique.set(last, overlay(unique.get(last), row));
            } else {
                unique.add(row);
            }
        }
        return unique;
    }

    private static Row overlay(Row below, Row above) {
        List<Cell> merged = new ArrayList<>();
        for (int i = 0; i < Math.max(below.cells().size(), above.cells().size()); i++) {
            Cell upper = above.cell(i);
            merged.add(upper.type() == Cell.Type.BLANK ? below.cell(i) : upper);
        }
        return new Row(below.number(), List.copyOf(merged));
    }
}
