package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.assignment.Succession.Next;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
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
    private final Succession succession;
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
        waitFor(old, Objects.requireNonNull(order.villageCode()));
        return followed(scope, actor, order, succession.elsewhere(scope, old, order, on));
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
        waitFor(old, old.getVillageCode());
        return followed(scope, actor, order, succession.inAnotherCycle(scope, old, order, on));
    }

    private LocalDate dayOf(Move move, MoveOrder order) {
        LocalDate on = Objects.requireNonNullElseGet(order.on(), dataClock::asOf);
        OrderPolicy.demand(move, order, on, dataClock.asOf());
        return on;
    }

    private void waitFor(Assignment old, String village) {
        turns.ofPerson(old.getCadreId());
        turns.ofVillages(Stream.of(old.getVillageCode(), village).toList());
    }

    private MoveResult followed(DivisionScope scope, Actor actor, MoveOrder order, Next next) {
        ProposalPolicy.refuse(next.broken());
        HeadChange change = HeadChange.none();
        succession.weigh(change, next, Set.of());
        Verdict verdict = shares.judge(change, false, scope, order);

        Assignment begun = succession.write(next, actor, order, verdict.overridden());
        List<Violation> warnings = new ArrayList<>(ProposalPolicy.warnings(next.broken()));
        warnings.addAll(verdict.warnings());
        return new MoveResult(queries.get(scope, begun.getId()), warnings);
    }
}
