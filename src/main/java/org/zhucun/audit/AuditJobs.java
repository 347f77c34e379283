package org.zhucun.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record's daily work, a few minutes past midnight in Shanghai. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Bean
    RecurringTask<Void> auditUpkeep(UpkeepService upkeep) {
        return Tasks.recurring("audit-upkeep", Schedules.daily(SHANGHAI, LocalTime.of(0, 5)))
                .execute((order, context) -> {
                    upkeep.openMonths();
                    upkeep.sign();
                    upkeep.purge();
                });
    }
}
