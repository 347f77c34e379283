package org.zhucun.importing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhucun.recognition.Field;

/** The bytes of uploaded files and what people typed instead of their cells. Both are wiped after a day. */
@Component
@RequiredArgsConstructor
class ImportFiles {

    /** How long the bytes of a file are kept. */
    static final int KEPT_HOURS = 24;

    private final JdbcTemplate jdbc;

    /** A cell of the file by its place: the sheet, the row number a person sees, what the column means. */
    record Correction(String sheet, int row, Field field, String text) {}

    void keep(long batchId, byte[] content) {
        jdbc.update("insert into import_file (batch_id, content) values (?, ?)", batchId, content);
    }

    /** The bytes as uploaded, null once they are wiped. */
    byte @Nullable [] content(long batchId) {
        List<byte[]> found =
                jdbc.query("select content from import_file where batch_id = ?", (row, n) -> row.getBytes(1), batchId);
        return found.isEmpty() ? null : found.get(0);
    }

    void correct(long batchId, List<Correction> corrections) {
        jdbc.batchUpdate(
                "insert into import_correction (batch_id, sheet, row, field, text) values (?, ?, ?, ?, ?)"
                        + " on conflict (batch_id, sheet, row, field) do update set text = excluded.text",
                corrections,
                500,
                (statement, correction) -> {
                    statement.setLong(1, batchId);
                    statement.setString(2, correction.sheet());
                    statement.setInt(3, correction.row());
                    statement.setString(4, correction.field().key());
                    statement.setString(5, correction.text());
                });
    }

    /** Everything typed so far, by sheet and row. */
    Map<String, Map<Integer, Map<Field, String>>> corrections(long batchId) {
        Map<String, Map<Integer, Map<Field, String>>> corrections = new HashMap<>();
        jdbc.query(
                "select sheet, row, field, text from import_correction where batch_id = ?",
                row -> {
                    Field field = Field.ofKey(row.getString("field"));
                    if (field != null) {
                        corrections
                                .computeIfAbsent(row.getString("sheet"), s -> new HashMap<>())
                                .computeIfAbsent(row.getInt("row"), r -> new EnumMap<>(Field.class))
                                .put(field, row.getString("text"));
                    }
                },
                batchId);
        return corrections;
    }

    /** Batches whose bytes are still here and came before this moment, those at work left out. */
    List<Long> olderThan(Instant moment) {
        return jdbc.queryForList(
                "select f.batch_id from import_file f join import_batch b on b.id = f.batch_id"
                        + " where b.uploaded_at < ? and b.status not in ('READING', 'CHECKING', 'COMMITTING')",
                Long.class,
                Timestamp.from(moment));
    }

    void wipe(long batchId) {
        jdbc.update("delete from import_file where batch_id = ?", batchId);
        jdbc.update("delete from import_correction where batch_id = ?", batchId);
    }
}
