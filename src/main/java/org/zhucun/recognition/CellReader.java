package org.zhucun.recognition;

import org.zhucun.spreadsheet.Cell;

/** Reads the cells of one column: never blank ones, never formula errors. */
interface CellReader {

    CellReading read(Cell cell);
}
