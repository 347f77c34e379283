package org.zhucun.importing;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Violation;

/** Notes how far the background work has come, each step in its own short transaction, so that everyone sees it. */
@Service
@RequiredArgsConstructor
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportProgressService {

    private final ImportBatches batches;
    private final BatchBooks books;
    private final JdbcTemplate jdbc;

    /** Begins to read, or to read again; null when there is nothing left to read. */
    @Nullable
    BatchFacts begin(long batchId) {
        ImportBatch batch = batch(batchId);
        return switch (batch.getStatus()) {
            case RECEIVED, READING, CHECKING -> {
                batch.read();
                yield books.facts(batch);
            }
            default -> null;
        };
    }

    /** @return whether to go on checking; else a person must confirm the mapping first */
    boolean recognised(BatchFacts facts, RecognisedWorkbook workbook) {
        boolean ask = facts.mapping() == null && workbook.needsConfirmation();
        batch(facts.id()).recognised(books.layout(workbook), ask);
        return !ask;
    }

    void checked(long batchId, RowCounts counts) {
        batch(batchId).checked(counts);
    }

    void failed(long batchId, Violation violation) {
        ImportBatch batch = batch(batchId);
        if (batch.getStatus() != ImportStatus.COMMITTED && batch.getStatus() != ImportStatus.REVERTED) {
            batch.failed(books.problem(violation));
        }
    }

    void sentBack(long batchId, Violation violation) {
        ImportBatch batch = batch(batchId);
        if (batch.getStatus() == ImportStatus.COMMITTING) {
            batch.sentBack(books.problem(violation));
        }
    }

    /** Shows a stage without counting up the version, since nothing a person could change has changed. */
    void at(long batchId, ImportStage stage, int percent) {
        jdbc.update("update import_batch set stage = ?, percent = ? where id = ?", stage.name(), percent, batchId);
    }

    private ImportBatch batch(long batchId) {
        return batches.findById(batchId).orElseThrow(NotFoundException::new);
    }
}
