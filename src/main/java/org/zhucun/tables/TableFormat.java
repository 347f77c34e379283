package org.zhucun.tables;

import java.io.OutputStream;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.experimental.Accessors;

/** The formats tables are written in. */
@Getter
@Accessors(fluent = true)
@RequiredArgsConstructor
public enum TableFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS("xls", "application/vnd.ms-excel"),
    CSV("csv", "text/csv; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    /** Begins a table with everything that stands above its rows. Closing the writer completes it, not the stream. */
    public TableWriter open(OutputStream out, TableLayout layout) {
        return switch (this) {
            case XLSX -> new XlsxTableWriter(out, layout);
            case XLS -> new XlsTableWriter(out, layout);
            case CSV -> new CsvTableWriter(out, layout);
        };
    }
}
