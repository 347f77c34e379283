package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.Ledger.Entry;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Violation;

/** Works out, judges and writes the service that follows another of the same person. */
@Component
@RequiredArgsConstructor
class Succession {

    private final ProposalReader reader;
    private final Heads heads;
    private final Ledger ledger;
    private final DataClock dataClock;

    /**
     * A service that is to follow another.
     *
     * @param broken everything that is wrong with it or to be looked at
     */
    record Next(Move move, Assignment old, ProposalFacts facts, List<Violation> broken) {}

    /** In another village, in the cycle of the day; the planned end stays. */
    Next elsewhere(DivisionScope scope, Assignment old, MoveOrder order, LocalDate on) {
        String village = Objects.requireNonNull(order.villageCode());
        ProposeAssignment next = ProposalReader.proposal(old).toBuilder()
                .villageCode(village)
                .startsOn(on)
                .plannedEndOn(laterThan(on, old.getTerm().getPlannedEndOn()))
                .cycleId(null)
                .predecessorId(null)
                .documentNo(order.documentNo())
                .build();
        Next judged = judged(scope, Move.TRANSFER, old, next);
        if (village.equals(old.getVillageCode())) {
            judged.broken.add(Violation.of(AssignmentRule.ANOTHER_VILLAGE, "villageCode"));
        }
        return judged;
    }

    /** In the same village, in the cycle that is named, else in the one that lasts on the day. */
    Next inAnotherCycle(DivisionScope scope, Assignment old, MoveOrder order, LocalDate on) {
        CyclePeriod cycle = reader.cycle(order.cycleId(), old.getVillageCode(), on);
        ProposeAssignment next = ProposalReader.proposal(old).toBuilder()
                .source(AssignmentSource.RETAINED)
                .startsOn(on)
                .plannedEndOn(order.plannedEndOn())
                .cycleId(cycle == null ? order.cycleId() : Long.valueOf(cycle.id()))
                .predecessorId(null)
                .documentNo(order.documentNo())
                .build();
        Next judged = judged(scope, Move.RETAIN, old, next);
        if (cycle == null && order.cycleId() == null) {
            judged.broken.add(Violation.of(AssignmentRule.CYCLE_OF_THE_DAY, "cycleId", on));
        } else if (cycle != null && Objects.equals(cycle.id(), old.getCycleId())) {
            judged.broken.add(Violation.of(AssignmentRule.ANOTHER_CYCLE, "cycleId"));
        }
        return judged;
    }

    private Next judged(DivisionScope scope, Move move, Assignment old, ProposeAssignment next) {
        ProposalFacts facts = reader.read(scope, next, old.getId(), null);
        List<Violation> broken = new ArrayList<>(ProposalPolicy.judge(facts));
        if (facts.startsOn().isBefore(old.getTerm().getStartsOn())) {
            broken.add(Violation.of(
                    AssignmentRule.ENDS_AFTER_START,
                    "on",
                    facts.startsOn(),
                    old.getTerm().getStartsOn()));
        }
        if (next.role() != null) {
            ProposalPolicy.held(
                    reader.servicesIn(Objects.requireNonNull(next.villageCode()), old.getId()),
                    next.role(),
                    null,
                    facts.startsOn(),
                    broken);
        }
        return new Next(move, old, facts, broken);
    }

    /** The heads that go and come by it; only once nothing is wrong with it. */
    void weigh(HeadChange change, Next next, Set<Long> together) {
        BeginAssignment service = next.facts.service();
        heads.leave(change, next.old.getId(), together, next.old.getPredecessorId(), false);
        change.comes(new Head(service.villageCode(), service.role(), service.unitLevel()));
    }

    /** Ends the old one and begins the next. */
    Assignment write(Next next, Actor actor, MoveOrder order, @Nullable String overridden) {
        Assignment old = next.old;
        AssignmentStatus from = old.getStatus();
        LocalDate on = next.facts.startsOn();
        MoveOrder dated = order.toBuilder().on(on).build();
        old.end(next.move, on, next.move == Move.TRANSFER ? EndReason.TRANSFERRED : EndReason.TERM_END);
        ledger.write(old, new Entry(actor, next.move, from, dated, overridden));
        Assignment begun = old.followedBy(next.facts.service(), actor, dataClock.asOf());
        return ledger.write(begun, new Entry(actor, next.move, null, dated, null));
    }

    private static @Nullable LocalDate laterThan(LocalDate on, @Nullable LocalDate plannedEnd) {
        return plannedEnd == null || !plannedEnd.isAfter(on) ? null : plannedEnd;
    }
}
