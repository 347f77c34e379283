package org.zhucun.importing;

import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.NotFoundException;

/** Where batches are found: only those of one's own office or of offices below it. */
@Component
@RequiredArgsConstructor
class BatchDesk {

    private final ImportBatches batches;
    private final ImportFiles files;
    private final BatchBooks books;
    private final JdbcClient jdbc;

    /** A batch whose file is already in the roster. */
    record Done(long id, String fileName, Instant committedAt, String by) {}

    BatchBooks books() {
        return books;
    }

    ImportBatch save(ImportBatch batch, byte[] content) {
        ImportBatch saved = batches.saveAndFlush(batch);
        files.keep(saved.getId(), content);
        return saved;
    }

    /** @throws NotFoundException when it is not there or belongs to an office the viewer does not see */
    ImportBatch visible(DivisionScope viewer, long batchId) {
        return batches.findById(batchId)
                .filter(batch -> BatchScope.sees(viewer, batch.getScope()))
                .orElseThrow(NotFoundException::new);
    }

    Optional<Done> committed(String sha256, String scope, ImportKind kind) {
        return jdbc.sql("select id, file_name, coalesce(committed_at, uploaded_at) as at, uploader_name"
                        + " from import_batch where sha256 = ? and scope = ? and kind = ?"
                        + " and status in ('COMMITTING', 'COMMITTED')")
                .params(sha256, scope, kind.name())
                .query((row, n) -> new Done(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("uploader_name")))
                .optional();
    }
}
