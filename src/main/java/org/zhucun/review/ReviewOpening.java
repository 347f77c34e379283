package org.zhucun.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.AssignmentEvent;
import org.zhucun.division.DataClock;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.ReviewStage;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;

/** Opens a task when a proposal is handed in, and closes it when the proposal goes away; in the same transaction. */
@Component
@RequiredArgsConstructor
class ReviewOpening {

    private final ReviewTasks tasks;
    private final CaseFactsReader reader;
    private final ProfileQueries profiles;
    private final JdbcClient jdbc;
    private final DataClock dataClock;
    private final Clock clock;

    @EventListener
    void on(AssignmentEvent event) {
        if (event instanceof AssignmentEvent.Submitted) {
            withdraw(event.actor(), event.assignmentId());
            open(event.actor(), event.assignmentId(), event.villageCode());
        } else if (event instanceof AssignmentEvent.Voided) {
            withdraw(event.actor(), event.assignmentId());
        }
    }

    /** What is void, or handed in anew, waits no more. */
    private void withdraw(Actor actor, long assignmentId) {
        tasks.findByAssignmentIdAndStatus(assignmentId, ReviewStatus.OPEN).ifPresent(task -> {
            task.withdraw(actor, OffsetDateTime.now(clock));
            tasks.saveAndFlush(task);
        });
    }

    private void open(Actor submitter, long assignmentId, String village) {
        String proposal = reader.written(reader.of(assignmentId));
        List<ReviewStage> stages = Stages.of(
                village,
                profiles.valuesOn(village, cycle(assignmentId), dataClock.asOf())
                        .reviewStages());
        try {
            tasks.saveAndFlush(ReviewTask.opened(assignmentId, stages, proposal, submitter, OffsetDateTime.now(clock)));
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException(ReviewRule.ONE_OPEN_TASK);
        }
    }

    private @Nullable Long cycle(long assignmentId) {
        return jdbc.sql("select cycle_id from assignment where id = ?")
                .param(assignmentId)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("cycle_id", Long.class)))
                .optional()
                .flatMap(id -> id)
                .orElse(null);
    }
}
