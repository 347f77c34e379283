package org.zhucun.recognition;

import java.time.LocalDate;
import java.util.Map;

/** Reads rows of a table into values. Keeps what it understood of repeated cells, so one reader serves one file. */
public final class RowReader {

    private final ImportKind kind;
    private final LocalDate today;

    public RowReader(ImportKind kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
    }

    public ReadRow read(TableRow row) {
        return read(row, Map.of());
    }

    /**
     * @param corrections what a person typed instead, by field; a field without a column may be given too
     */
    public ReadRow read(TableRow row, Map<Field, String> corrections) {
        throw new UnsupportedOperationException(kind + " " + today);
    }
}
