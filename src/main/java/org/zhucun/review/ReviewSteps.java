package org.zhucun.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.profile.ReviewStage;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** The steps of tasks: who decided what at which stage. Never changed, never deleted. */
@Component
@RequiredArgsConstructor
class ReviewSteps {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** @throws RuleViolationException W004 by whoever decided an earlier stage */
    void demandFirst(long taskId, Actor actor) {
        boolean before = jdbc.sql("select exists (select from review_step where task_id = ? and account_id = ?)")
                .params(taskId, actor.accountId())
                .query(Boolean.class)
                .single();
        if (before) {
            throw new RuleViolationException(List.of(Violation.of(ReviewRule.ONE_STAGE_EACH, "actor")));
        }
    }

    String lastActor(long taskId, String otherwise) {
        return jdbc.sql("select actor from review_step where task_id = ? order by id desc limit 1")
                .param(taskId)
                .query(String.class)
                .optional()
                .orElse(otherwise);
    }

    void write(
            ReviewTask task, ReviewStage stage, Decision decision, Actor actor, DecisionOrder order, String village) {
        boolean why = decision != Decision.APPROVE || order.override();
        jdbc.sql(
                        "insert into review_step (task_id, stage, decision, at, account_id, actor, opinion, reason, document_no,"
                                + " overridden) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(task.getId())
                .param(stage.name())
                .param(decision.name())
                .param(now())
                .param(actor.accountId())
                .param(actor.name())
                .param(order.opinion())
                .param(why ? order.reason() : null)
                .param(order.documentNo())
                .param(order.override())
                .update();
        String summary = Stream.of(decision.name(), stage.name(), order.reason())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        events.publishEvent(new StageDecided(actor, task.getId(), decision, village, summary));
    }
}
