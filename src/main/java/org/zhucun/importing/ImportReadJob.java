package org.zhucun.importing;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** From RECEIVED to READY, MAPPING or FAILED. May be cut off and started again at any point. */
@Component
@RequiredArgsConstructor
@Slf4j
class ImportReadJob {

    private final ImportProgressService progress;
    private final PreviewBuilder builder;
    private final PreviewCache cache;
    private final DivisionLane divisions;

    void run(long batchId) {
        BatchFacts batch = progress.begin(batchId);
        if (batch == null) {
            return;
        }
        try {
            read(batch);
        } catch (RuleViolationException e) {
            progress.failed(batchId, e.violations().get(0));
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error("import {} could not be read", batchId, e);
            progress.failed(batchId, Violation.of(BatchRule.UNEXPECTED, null));
        }
    }

    private void read(BatchFacts batch) {
        if (batch.kind() == ImportKind.DIVISIONS) {
            DivisionFile file = divisions.file(batch);
            if (progress.recognised(batch, file.recognised())) {
                progress.checked(batch.id(), divisions.check(batch, file));
            }
            return;
        }
        RecognisedWorkbook workbook = builder.recognise(batch);
        if (!progress.recognised(batch, workbook)) {
            return;
        }
        ImportPreview preview = builder.check(batch, workbook);
        cache.put(preview);
        progress.checked(batch.id(), RowCounts.of(preview.checked()));
    }
}
