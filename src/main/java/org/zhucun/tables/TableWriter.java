package org.zhucun.tables;

import java.io.IOException;
import java.util.List;
import org.zhucun.spreadsheet.FileRefusedException;
import org.zhucun.spreadsheet.SpreadsheetReader;

/**
 * Writes a table row by row, so that reading it with {@link SpreadsheetReader} gives the same texts again. Text stays
 * text whatever it begins with, and long numbers held as text keep every digit; formulas are never written.
 */
public abstract class TableWriter implements AutoCloseable {

    /**
     * @param values a {@link Number}, a {@link java.time.LocalDate}, or anything else by its {@code toString()}; null
     *     leaves the cell blank
     * @throws FileRefusedException when the format holds no more rows
     */
    public abstract void row(List<?> values) throws IOException;

    @Override
    public abstract void close() throws IOException;
}
