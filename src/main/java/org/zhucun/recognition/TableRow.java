package org.zhucun.recognition;

import java.util.List;
import java.util.Map;
import org.zhucun.spreadsheet.Cell;

/**
 * A row of data, with its merged cells filled down.
 *
 * @param number the row number a person sees, from 1
 * @param columns the columns of the header it stands under (a sheet may have several with different orders)
 * @param context what a title, a section row or the sheet's name says for fields that have no column. A name in 市
 *     stands under {@link Field#CITY_NAME} though it may be a city of county rank
 */
public record TableRow(int number, List<Cell> cells, List<RecognisedColumn> columns, Map<Field, String> context) {

    /** The cell in a column counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
