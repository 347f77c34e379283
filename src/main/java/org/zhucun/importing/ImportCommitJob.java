package org.zhucun.importing;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** From COMMITTING to COMMITTED, or back to READY with the reason. Cut off, it has written nothing and starts again. */
@Component
@RequiredArgsConstructor
@Slf4j
class ImportCommitJob {

    private final ImportCommitService commits;
    private final ImportProgressService progress;
    private final PreviewCache cache;

    void run(long batchId) {
        try {
            commits.commit(batchId);
            cache.drop(batchId);
        } catch (RuleViolationException e) {
            sendBack(batchId, e.violations().get(0));
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException | NotFoundException e) {
            log.warn("import {} met a change made meanwhile: {}", batchId, e.toString());
            sendBack(batchId, Violation.of(BatchRule.OVERTAKEN, null));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("import {} could not be committed", batchId, e);
            sendBack(batchId, Violation.of(BatchRule.UNEXPECTED, null));
        }
    }

    private void sendBack(long batchId, Violation why) {
        cache.drop(batchId);
        progress.sentBack(batchId, why);
    }
}
