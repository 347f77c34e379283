package org.zhucun.tables;

import java.util.List;

/**
 * An empty table for people to fill in.
 *
 * @param sheetName the sheet to fill in
 * @param notesSheetName the sheet that explains it
 * @param notes its lines
 * @param columns in order
 */
public record TemplateLayout(String sheetName, String notesSheetName, List<String> notes, List<Column> columns) {

    /**
     * @param width in characters of the standard font, a Chinese one counting two
     * @param required whether its header is shown as one that must be filled in
     * @param choices what a drop-down offers; other values stay possible; empty for no drop-down
     * @param hint shown when a cell of the column is chosen; empty for none
     */
    public record Column(String header, int width, boolean required, List<String> choices, String hint) {}
}
