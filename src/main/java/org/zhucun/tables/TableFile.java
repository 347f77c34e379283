package org.zhucun.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A table in a temporary file, whole or not there: what breaks off while it is written leaves no file behind. */
public final class TableFile {

    private static final int BUFFER = 1 << 16;

    private TableFile() {}

    /**
     * Writes a table row by row.
     *
     * @param rows hands over the rows; what it throws is thrown on, without the file
     * @return the file, for the caller to delete
     */
    public static Path write(TableFormat format, TableLayout layout, Consumer<Consumer<List<?>>> rows) {
        try {
            Path file = Files.createTempFile("table", "." + format.extension());
            try {
                fill(file, format, layout, rows);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, TableFormat format, TableLayout layout, Consumer<Consumer<List<?>>> rows)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                TableWriter table = format.open(out, layout)) {
            rows.accept(row -> {
                try {
                    table.row(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
