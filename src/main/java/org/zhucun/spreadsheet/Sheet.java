package org.zhucun.spreadsheet;

import java.util.List;

/**
 * One sheet: its rows that hold something, in order, hidden and filtered rows among them.
 *
 * @param hidden whether the sheet itself is hidden in the workbook
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<MergedArea> merges) {}
