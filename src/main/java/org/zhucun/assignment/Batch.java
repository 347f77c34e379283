package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.Succession.Next;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Judges one move for several people, one by one and together; writes nothing. */
@Component
@RequiredArgsConstructor
class Batch {

    private final Succession succession;
    private final Heads heads;
    private final DataClock dataClock;

    /**
     * One of them, judged.
     *
     * @param next the service that follows, of a transfer
     */
    record Judged(
            Assignment assignment,
            @org.jspecify.annotations.Nullable Next next,
            List<Violation> found) {}

    LocalDate dayOf(MoveOrder order) {
        return Objects.requireNonNullElseGet(order.on(), dataClock::asOf);
    }

    /** @throws RuleViolationException when the order itself lacks something */
    void demand(Move move, MoveOrder order) {
        OrderPolicy.demand(move, order, dayOf(order), dataClock.asOf());
    }

    /** What is wrong with the move for one of them; a wrong state or version is told the same way. */
    Judged judge(DivisionScope scope, Move move, Assignment assignment, int version, MoveOrder order) {
        List<Violation> found = new ArrayList<>();
        try {
            assignment.check(move);
        } catch (ConflictException e) {
            found.add(e.violation());
            return new Judged(assignment, null, found);
        }
        if (assignment.getVersion() != version) {
            found.add(Violation.of(AssignmentRule.LATEST_VERSION, null, "—"));
        }
        LocalDate on = dayOf(order);
        Term term = assignment.getTerm();
        Next next = null;
        switch (move) {
            case TRANSFER -> {
                next = succession.elsewhere(scope, assignment, order, on);
                found.addAll(next.broken());
            }
            case EXTEND -> found.addAll(term.refusals(order.plannedEndOn()));
            default -> {
                if (on.isBefore(term.getStartsOn())) {
                    found.add(Violation.of(AssignmentRule.ENDS_AFTER_START, "on", on, term.getStartsOn()));
                }
            }
        }
        return new Judged(assignment, next, found);
    }

    /** The heads that go and come by all of it together. */
    HeadChange heads(Move move, List<Judged> all) {
        HeadChange change = HeadChange.none();
        Set<Long> together =
                Set.copyOf(all.stream().map(one -> one.assignment.getId()).toList());
        for (Judged one : all) {
            if (one.next != null) {
                succession.weigh(change, one.next, together);
            } else if (move.ends()) {
                heads.leave(change, one.assignment.getId(), together, one.assignment.getPredecessorId(), false);
            }
        }
        return change;
    }
}
