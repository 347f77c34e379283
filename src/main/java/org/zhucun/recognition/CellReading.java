package org.zhucun.recognition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cell said.
 *
 * @param value the value of the column's own field, null when there is none to store
 * @param others values of further fields that stood in the same cell
 */
record CellReading(@Nullable String value, Map<Field, String> others, List<Remark> remarks) {

    static final CellReading NOTHING = new CellReading(null, Map.of(), List.of());

    static CellReading of(String value) {
        return new CellReading(value, Map.of(), List.of());
    }

    static CellReading of(@Nullable String value, Remark remark) {
        return new CellReading(value, Map.of(), List.of(remark));
    }

    static CellReading of(@Nullable String value, List<Remark> remarks) {
        return new CellReading(value, Map.of(), remarks);
    }
}
