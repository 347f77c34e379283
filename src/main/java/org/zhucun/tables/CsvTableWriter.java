package org.zhucun.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhucun.spreadsheet.FormulaGuard;

/** Writes CSV in UTF-8 with a byte order mark, by which Excel and WPS know the encoding. */
final class CsvTableWriter extends TableWriter {

    private final Writer out;

    CsvTableWriter(OutputStream out, TableLayout layout) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            this.out.write('\uFEFF');
            for (String line : layout.lines()) {
                row(List.of(line));
            }
            row(layout.columns().stream().map(TableLayout.Column::header).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<?> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Object value = values.get(i);
            if (value instanceof Number number) {
                out.write(number.toString());
            } else if (value != null) {
                field(FormulaGuard.guard(value.toString()));
            }
        }
        out.write("\r\n");
    }

    private void field(String text) throws IOException {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        if (plain) {
            out.write(text);
        } else {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
