package org.zhucun.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.ApprovalQueries;
import org.zhucun.assignment.AssignmentMoveService;
import org.zhucun.assignment.AssignmentQueries;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.MoveOrder;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ReviewStage;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.Difference;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/**
 * Takes decisions, stage by stage; the last one moves the assignment. Whoever calls has made sure that the account may
 * review at all, or, for an override, that it is staff.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ReviewService {

    private static final int LONGEST_OPINION = 500;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DOCUMENT_NO = 60;

    private final ReviewTasks tasks;
    private final ReviewQueries queries;
    private final CaseFactsReader reader;
    private final AssignmentQueries assignments;
    private final ApprovalQueries approvals;
    private final AssignmentMoveService moves;
    private final ReviewSteps steps;

    /**
     * Decides on a task at the stage it is at.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException W001 when it was decided before, W005 with the differences when it is not what was
     *     looked at any more
     * @throws RuleViolationException W002, W003, W004, W006; for the last approval also what approving breaks (Q005)
     */
    public ReviewRow decide(DivisionScope scope, Actor actor, long id, Decision decision, DecisionOrder asked) {
        ReviewRow row = queries.get(scope, id);
        DecisionOrder order = asked.stripped();
        demandWords(decision, order);
        CaseFacts now = reader.locked(row.assignmentId());
        ReviewTask task = tasks.findById(id).orElseThrow(NotFoundException::new);
        demandLookedAt(task, now, order);
        demandStage(scope, task, row.villageCode(), order);
        steps.demandFirst(id, actor);

        task.demandDecidableBy(actor);
        if (decision != Decision.APPROVE || task.isAtLastStage()) {
            move(scope, actor, task.getAssignmentId(), decision, order);
        }
        ReviewStage stage = task.getStage();
        task.decide(decision, actor, steps.now());
        tasks.saveAndFlush(task);
        steps.write(task, stage, decision, actor, order, row.villageCode());
        return queries.get(scope, id);
    }

    /**
     * The same by the number of the assignment, whose version the order starts from.
     *
     * @throws ConflictException W001 when nothing of it waits to be decided on, W005 when the version is another
     */
    public AssignmentSummary decideOn(
            DivisionScope scope, Actor actor, long assignmentId, Decision decision, DecisionOrder order) {
        assignments.get(scope, assignmentId);
        CaseFacts now = reader.locked(assignmentId);
        AssignmentSummary assignment = assignments.get(scope, assignmentId);
        ReviewTask task = tasks.findByAssignmentIdAndStatus(assignmentId, ReviewStatus.OPEN)
                .orElseThrow(() -> new ConflictException(
                        ReviewRule.OPEN_TASK,
                        "—",
                        new DefaultMessageSourceResolvable("assignment.status." + assignment.status())));
        if (!Objects.equals(assignment.version(), order.version())) {
            throw stale(task, now);
        }
        decide(
                scope,
                actor,
                task.getId(),
                decision,
                order.toBuilder().version(task.getVersion()).build());
        return assignments.get(scope, assignmentId);
    }

    /** One task of a batch, at the version it was looked at. */
    public record Chosen(long id, @Nullable Integer version) {}

    /**
     * Approves all of these or none.
     *
     * @throws RuleViolationException W007 when something stands against one of them, be it a warning
     */
    public void approveAll(DivisionScope scope, Actor actor, List<Chosen> chosen, @Nullable String opinion) {
        for (Chosen one : chosen) {
            ReviewRow row = queries.get(scope, one.id());
            if (row.status() == ReviewStatus.OPEN
                    && !approvals.preview(scope, row.assignmentId()).clean()) {
                throw refused(ReviewRule.BATCH_WITHOUT_WARNINGS, "items", row.cadreName());
            }
            DecisionOrder order = DecisionOrder.builder()
                    .version(one.version())
                    .opinion(opinion)
                    .build();
            decide(scope, actor, one.id(), Decision.APPROVE, order);
        }
    }

    private void move(DivisionScope scope, Actor actor, long assignmentId, Decision decision, DecisionOrder order) {
        MoveOrder move = MoveOrder.builder()
                .version(assignments.get(scope, assignmentId).version())
                .opinion(order.opinion())
                .reason(order.reason())
                .documentNo(order.documentNo())
                .override(order.override())
                .staff(order.staff())
                .build();
        switch (decision) {
            case APPROVE -> moves.approve(scope, actor, assignmentId, move);
            case RETURN -> moves.sendBack(scope, actor, assignmentId, move);
            case REJECT -> moves.reject(scope, actor, assignmentId, move);
        }
    }

    private static void demandWords(Decision decision, DecisionOrder order) {
        boolean missing = decision != Decision.APPROVE && order.reason() == null;
        // The opinion stands in for the reason only where one is needed.
        boolean longReason =
                (decision != Decision.APPROVE || order.override()) && longer(order.reason(), LONGEST_REASON);
        if (missing || longReason || longer(order.opinion(), LONGEST_OPINION)) {
            throw refused(
                    ReviewRule.REASON_AND_OPINION, missing ? "reason" : "opinion", LONGEST_REASON, LONGEST_OPINION);
        }
        if (longer(order.documentNo(), LONGEST_DOCUMENT_NO)) {
            throw refused(ReviewRule.REASON_AND_OPINION, "documentNo", LONGEST_REASON, LONGEST_OPINION);
        }
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private void demandLookedAt(ReviewTask task, CaseFacts now, DecisionOrder order) {
        String seen = order.seen() == null ? reader.read(task.getProposal()).mark() : order.seen();
        if (!Objects.equals(task.getVersion(), order.version()) || (task.isOpen() && !seen.equals(now.mark()))) {
            throw stale(task, now);
        }
    }

    private ConflictException stale(ReviewTask task, CaseFacts now) {
        List<Difference> differences =
                new ArrayList<>(reader.read(task.getProposal()).differences(now));
        if (!task.isOpen()) {
            differences.add(0, Difference.of("status", ReviewStatus.OPEN, task.getStatus()));
        }
        return new ConflictException(
                differences,
                ReviewRule.AS_LOOKED_AT,
                Objects.requireNonNullElse(task.getDecidedBy(), steps.lastActor(task.getId(), task.getSubmittedBy())),
                new DefaultMessageSourceResolvable("review.status." + task.getStatus()));
    }

    private static void demandStage(DivisionScope scope, ReviewTask task, String village, DecisionOrder order) {
        boolean own = order.override()
                ? task.isAtLastStage() && Stages.covers(scope, ReviewStage.PROVINCE, village)
                : Stages.covers(scope, task.getStage(), village);
        if (task.isOpen() && !own) {
            ReviewStage needed = order.override() && task.isAtLastStage() ? ReviewStage.PROVINCE : task.getStage();
            throw refused(ReviewRule.OWN_STAGE, "actor", new DefaultMessageSourceResolvable("review.stage." + needed));
        }
    }

    private static RuleViolationException refused(ReviewRule rule, String field, Object... args) {
        return new RuleViolationException(List.of(Violation.of(rule, field, args)));
    }
}
