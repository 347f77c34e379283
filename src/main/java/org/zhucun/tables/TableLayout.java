package org.zhucun.tables;

import java.util.List;

/**
 * How a written table looks around its rows.
 *
 * @param sheetName the name of its sheet; characters no sheet name may have become blanks
 * @param lines what stands above the header: a title first, then notes; may be empty
 * @param columns in order
 */
public record TableLayout(String sheetName, List<String> lines, List<Column> columns) {

    /** @param width in characters of the standard font, a Chinese one counting two */
    public record Column(String header, int width) {}

    /** The header's row, counted from 0. */
    int headerRow() {
        return lines.size();
    }
}
