package org.zhucun.importing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work. A job whose JVM died is found by its missing heartbeat and run again; one that fails because the
 * database is away is tried again every five seconds.
 */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> importRead(ImportReadJob job) {
        return Tasks.oneTime(ImportQueue.READ)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((order, context) -> job.run(ImportQueue.batchId(order.getId())));
    }

    @Bean
    OneTimeTask<Void> importCommit(ImportCommitJob job) {
        return Tasks.oneTime(ImportQueue.COMMIT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((order, context) -> job.run(ImportQueue.batchId(order.getId())));
    }

    @Bean
    RecurringTask<Void> importWipe(ImportWipeService wiping) {
        return Tasks.recurring("import-wipe", FixedDelay.ofHours(1)).execute((order, context) -> wiping.wipe());
    }
}
