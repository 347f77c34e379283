package org.zhucun.spreadsheet;

import java.util.List;

/**
 * A row that holds at least one cell.
 *
 * @param number the row number a person sees in the spreadsheet, from 1
 * @param cells from column A on; blanks at the end are left off
 */
public record Row(int number, List<Cell> cells) {

    /** The cell in a column counted from 0; {@link Cell#BLANK} beyond the last one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
