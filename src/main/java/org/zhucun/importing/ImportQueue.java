package org.zhucun.importing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands batches to the background. The order is written in the running transaction, so it is lost with it or survives
 * everything; the worker is woken right after the commit.
 */
@Component
@RequiredArgsConstructor
class ImportQueue {

    static final TaskDescriptor<Void> READ = TaskDescriptor.of("import-read");
    static final TaskDescriptor<Void> COMMIT = TaskDescriptor.of("import-commit");

    private final Scheduler scheduler;
    private final Clock clock;

    void read(long batchId, int revision) {
        enqueue(READ, batchId, revision);
    }

    void commit(long batchId, int version) {
        enqueue(COMMIT, batchId, version);
    }

    /** The batch an order is about. */
    static long batchId(String instance) {
        return Long.parseLong(instance.substring(0, instance.indexOf('-')));
    }

    private void enqueue(TaskDescriptor<Void> task, long batchId, int number) {
        scheduler.schedule(task.instance(batchId + "-" + number).build(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
