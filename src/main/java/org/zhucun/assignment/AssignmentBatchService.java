package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.Batch.Judged;
import org.zhucun.assignment.BatchOrder.Item;
import org.zhucun.assignment.Ledger.Entry;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Makes one move for several people, all or none, and shows before what it would do. */
@Service
@RequiredArgsConstructor
@Transactional
public class AssignmentBatchService {

    private final Assignments assignments;
    private final Ledger ledger;
    private final Turns turns;
    private final Batch batch;
    private final Succession succession;
    private final ShareGuard shares;
    private final AssignmentQueries queries;

    /**
     * What the batch would do. Nothing is written and nobody waits.
     *
     * @throws NotFoundException when one of them is not there or not in scope
     * @throws RuleViolationException when the order itself lacks something
     */
    @Transactional(readOnly = true)
    public BatchPreview preview(DivisionScope scope, BatchOrder asked) {
        MoveOrder order = asked.order().stripped();
        batch.demand(asked.move(), order);
        Map<Long, Assignment> byId = new HashMap<>();
        List<Long> ids = asked.items().stream().map(Item::id).toList();
        assignments.findAllByIdIn(ids).forEach(one -> byId.put(one.getId(), one));
        Map<Long, AssignmentSummary> shown = new HashMap<>();
        queries.list(scope, ids).forEach(one -> shown.put(one.id(), one));
        List<Judged> judged = new ArrayList<>();
        for (Item item : asked.items()) {
            Assignment assignment = byId.get(item.id());
            if (assignment == null || !scope.contains(assignment.getVillageCode())) {
                throw new NotFoundException();
            }
            judged.add(batch.judge(scope, asked.move(), assignment, item.version(), order));
        }
        List<BatchPreview.Line> lines = judged.stream()
                .map(one -> new BatchPreview.Line(
                        Objects.requireNonNull(shown.get(one.assignment().getId())), one.found()))
                .toList();
        boolean refused = lines.stream().anyMatch(BatchPreview.Line::refused);
        return new BatchPreview(lines, refused ? List.of() : shares.effects(batch.heads(asked.move(), judged)));
    }

    /**
     * Makes the move for all of them.
     *
     * @return how many
     * @throws NotFoundException when one of them is not there or not in scope
     * @throws ConflictException when one of them has changed since, or its state does not allow it
     * @throws RuleViolationException with everything that is wrong with any of them, or with their effect on the shares
     */
    public int apply(DivisionScope scope, Actor actor, BatchOrder asked) {
        Move move = asked.move();
        MoveOrder order = asked.order().stripped();
        batch.demand(move, order);
        List<Item> items = asked.items().stream()
                .sorted(Comparator.comparingLong(Item::id))
                .toList();
        List<Assignment> taken = new ArrayList<>();
        for (Item item : items) {
            taken.add(ledger.take(scope, move, item.id(), item.version()));
        }
        waitFor(taken, order);
        List<Judged> judged = new ArrayList<>();
        List<Violation> broken = new ArrayList<>();
        for (Assignment assignment : taken) {
            Judged one = batch.judge(scope, move, assignment, assignment.getVersion(), order);
            judged.add(one);
            broken.addAll(one.found());
        }
        ProposalPolicy.refuse(broken);
        boolean fact = move == Move.END && AssignmentMoveService.isFact(order.endReason());
        Verdict verdict = shares.judge(batch.heads(move, judged), fact, scope, order);

        judged.forEach(one -> write(one, move, actor, order, verdict));
        return judged.size();
    }

    private void waitFor(List<Assignment> taken, MoveOrder order) {
        taken.stream().map(Assignment::getCadreId).sorted().forEach(turns::ofPerson);
        List<String> villages = new ArrayList<>();
        taken.forEach(one -> villages.add(one.getVillageCode()));
        if (order.villageCode() != null) {
            villages.add(order.villageCode());
        }
        turns.ofVillages(villages);
    }

    private void write(Judged one, Move move, Actor actor, MoveOrder order, Verdict verdict) {
        if (one.next() != null) {
            succession.write(one.next(), actor, order, verdict.overridden());
            return;
        }
        LocalDate on = batch.dayOf(order);
        Assignment assignment = one.assignment();
        AssignmentStatus from = assignment.getStatus();
        if (move == Move.EXTEND) {
            assignment.extend(Objects.requireNonNull(order.plannedEndOn()));
        } else {
            assignment.end(move, on, order.endReason());
        }
        ledger.write(
                assignment,
                new Entry(actor, move, from, order.toBuilder().on(on).build(), verdict.overridden()));
    }
}
