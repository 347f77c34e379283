package org.zhucun.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhucun.profile.ReviewStage;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** One handing-in of one proposal: guards that it is decided once, stage by stage, and never by whoever handed it in. */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ReviewTask {

    @Id
    @GeneratedValue(generator = "review_task_seq")
    @SequenceGenerator(name = "review_task_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private long assignmentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ReviewStatus status;

    /** All stages in order, joined by commas: rules may change while a task is open. */
    @Column(nullable = false, length = 30)
    private String stages;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ReviewStage stage;

    @Column(nullable = false)
    private OffsetDateTime stageSince;

    @Column(nullable = false)
    private long submittedById;

    @Column(nullable = false, length = 40)
    private String submittedBy;

    @Column(nullable = false)
    private OffsetDateTime submittedAt;

    /** The facts as they were handed in. */
    @Column(nullable = false)
    private String proposal;

    private @Nullable Long decidedById;

    @Column(length = 40)
    private @Nullable String decidedBy;

    private @Nullable OffsetDateTime decidedAt;

    @Version
    private int version;

    static ReviewTask opened(
            long assignmentId, List<ReviewStage> stages, String proposal, Actor submitter, OffsetDateTime now) {
        ReviewTask task = new ReviewTask();
        task.assignmentId = assignmentId;
        task.status = ReviewStatus.OPEN;
        task.stages = stages.stream().map(Enum::name).collect(Collectors.joining(","));
        task.stage = stages.get(0);
        task.stageSince = now;
        task.submittedById = submitter.accountId();
        task.submittedBy = submitter.name();
        task.submittedAt = now;
        task.proposal = proposal;
        return task;
    }

    boolean isOpen() {
        return status == ReviewStatus.OPEN;
    }

    boolean isAtLastStage() {
        List<ReviewStage> all = stageList();
        return stage == all.get(all.size() - 1);
    }

    List<ReviewStage> stageList() {
        return Arrays.stream(stages.split(",", -1)).map(ReviewStage::valueOf).toList();
    }

    /**
     * @throws ConflictException W001 when it was decided before
     * @throws RuleViolationException W003 by whoever handed it in
     */
    void demandDecidableBy(Actor actor) {
        if (!isOpen()) {
            throw new ConflictException(
                    ReviewRule.OPEN_TASK,
                    String.valueOf(decidedBy),
                    new DefaultMessageSourceResolvable("review.status." + status));
        }
        if (submittedById == actor.accountId()) {
            throw new RuleViolationException(List.of(Violation.of(ReviewRule.NOT_BY_THE_SUBMITTER, "actor")));
        }
    }

    /** Takes a decision at the stage it is at; refused as {@link #demandDecidableBy} tells. */
    void decide(Decision decision, Actor actor, OffsetDateTime now) {
        demandDecidableBy(actor);
        if (decision == Decision.APPROVE && !isAtLastStage()) {
            stage = stageList().get(stageList().indexOf(stage) + 1);
            stageSince = now;
        } else {
            close(ReviewStatus.of(decision), actor, now);
        }
    }

    /** The proposal was voided. */
    void withdraw(Actor actor, OffsetDateTime now) {
        close(ReviewStatus.WITHDRAWN, actor, now);
    }

    private void close(ReviewStatus to, Actor actor, OffsetDateTime now) {
        status = to;
        decidedById = actor.accountId();
        decidedBy = actor.name();
        decidedAt = now;
    }
}
