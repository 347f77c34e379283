package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.Ledger.Entry;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Ends a service so that another of the same person begins: in another village, or in the next cycle. */
@Service
@RequiredArgsConstructor
@Transactional
public class AssignmentSuccessionService {

    private final Ledger ledger;
    private final Turns turns;
    private final ProposalReader reader;
    private final Heads heads;
    private final ShareGuard shares;
    private final AssignmentQueries queries;
    private final DataClock dataClock;

    /**
     * To another village of the caller's area, in the same cycle; the planned end stays. Weighed by the shares.
     *
     * @return the service in the other village
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when it has changed since, its state does not allow it, or the post is held
     * @throws RuleViolationException with everything that is wrong, A016 and A023 about the village
     */
    public MoveResult transfer(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        MoveOrder order = asked.stripped();
        Assignment old = ledger.take(scope, Move.TRANSFER, id, order.version());
        LocalDate on = dayOf(Move.TRANSFER, order);
        String village = Objects.requireNonNull(order.villageCode());
        ProposeAssignment next = ProposalReader.proposal(old).toBuilder()
                .villageCode(village)
                .startsOn(on)
                .plannedEndOn(laterThan(on, old.getTerm().getPlannedEndOn()))
                .cycleId(null)
                .predecessorId(null)
                .documentNo(order.documentNo())
                .build();
        List<Violation> broken = judged(scope, old, next);
        if (village.equals(old.getVillageCode())) {
            broken.add(Violation.of(AssignmentRule.ANOTHER_VILLAGE, "villageCode"));
        }
        return followed(scope, actor, Move.TRANSFER, old, order, next, broken);
    }

    /**
     * Stays in the village for another cycle: the one that is named, else the one that lasts on the day. Weighed by the
     * shares.
     *
     * @return the service in the other cycle
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when it has changed since or its state does not allow it
     * @throws RuleViolationException with everything that is wrong, A018 and A030 about the cycle
     */
    public MoveResult retain(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        MoveOrder order = asked.stripped();
        Assignment old = ledger.take(scope, Move.RETAIN, id, order.version());
        LocalDate on = dayOf(Move.RETAIN, order);
        CyclePeriod cycle = reader.cycle(order.cycleId(), old.getVillageCode(), on);
        ProposeAssignment next = ProposalReader.proposal(old).toBuilder()
                .source(AssignmentSource.RETAINED)
                .startsOn(on)
                .plannedEndOn(order.plannedEndOn())
                .cycleId(cycle == null ? order.cycleId() : Long.valueOf(cycle.id()))
                .predecessorId(null)
                .documentNo(order.documentNo())
                .build();
        List<Violation> broken = judged(scope, old, next);
        if (cycle == null && order.cycleId() == null) {
            broken.add(Violation.of(AssignmentRule.CYCLE_OF_THE_DAY, "cycleId", on));
        } else if (cycle != null && Objects.equals(cycle.id(), old.getCycleId())) {
            broken.add(Violation.of(AssignmentRule.ANOTHER_CYCLE, "cycleId"));
        }
        return followed(scope, actor, Move.RETAIN, old, order, next, broken);
    }

    private LocalDate dayOf(Move move, MoveOrder order) {
        LocalDate on = Objects.requireNonNullElseGet(order.on(), dataClock::asOf);
        OrderPolicy.demand(move, order, on, dataClock.asOf());
        return on;
    }

    private List<Violation> judged(DivisionScope scope, Assignment old, ProposeAssignment next) {
        turns.ofPerson(old.getCadreId());
        turns.ofVillages(List.of(old.getVillageCode(), Objects.requireNonNull(next.villageCode())));
        return new ArrayList<>(ProposalPolicy.judge(reader.read(scope, next, old.getId(), null)));
    }

    private MoveResult followed(
            DivisionScope scope,
            Actor actor,
            Move move,
            Assignment old,
            MoveOrder order,
            ProposeAssignment next,
            List<Violation> broken) {
        ProposalPolicy.refuse(broken);
        BeginAssignment facts = reader.read(scope, next, old.getId(), null).service();
        HeadChange change = HeadChange.none();
        heads.leave(change, old.getId(), Set.of(), old.getPredecessorId());
        change.comes(new Head(facts.villageCode(), facts.role(), facts.unitLevel()));
        Verdict verdict = shares.judge(change, false, scope, order);

        AssignmentStatus from = old.getStatus();
        LocalDate on = facts.startsOn();
        MoveOrder dated = order.toBuilder().on(on).build();
        old.end(move, on, move == Move.TRANSFER ? EndReason.TRANSFERRED : EndReason.TERM_END);
        ledger.write(old, new Entry(actor, move, from, dated, verdict.overridden()));
        Assignment begun =
                ledger.write(old.followedBy(facts, actor, dataClock.asOf()), new Entry(actor, move, null, dated, null));
        List<Violation> warnings = new ArrayList<>(ProposalPolicy.warnings(broken));
        warnings.addAll(verdict.warnings());
        return new MoveResult(queries.get(scope, begun.getId()), warnings);
    }

    private static @org.jspecify.annotations.Nullable LocalDate laterThan(
            LocalDate on, @org.jspecify.annotations.Nullable LocalDate plannedEnd) {
        return plannedEnd == null || !plannedEnd.isAfter(on) ? null : plannedEnd;
    }
}
