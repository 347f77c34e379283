package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.Ledger.Entry;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/**
 * Moves one assignment on. Every method refuses what is not in scope ({@link NotFoundException}), what its version or
 * state does not allow ({@link ConflictException} A009, A010), and what breaks a rule ({@link RuleViolationException}
 * with everything that is wrong). Services that end and go on elsewhere are {@link AssignmentSuccessionService}.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class AssignmentMoveService {

    private static final Set<EndReason> FACTS =
            Set.of(EndReason.DECEASED, EndReason.VILLAGE_MERGED, EndReason.VILLAGE_OUT_OF_SCOPE);

    private final Ledger ledger;
    private final Turns turns;
    private final ProposalReader reader;
    private final Heads heads;
    private final ShareGuard shares;
    private final AssignmentQueries queries;
    private final DataClock dataClock;

    /** The last stage agrees: the person is due to arrive. Weighed by the shares (Q005); never by the submitter (A011). */
    public MoveResult approve(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.APPROVE, id, asked);
        Assignment assignment = turn.assignment;
        turns.ofPerson(assignment.getCadreId());
        turns.ofVillages(List.of(assignment.getVillageCode()));
        List<Violation> broken =
                ProposalPolicy.judge(reader.read(scope, ProposalReader.proposal(assignment), id, null));
        ProposalPolicy.refuse(broken);
        HeadChange change = HeadChange.none();
        heads.enter(change, head(assignment), assignment.getPredecessorId());
        Verdict verdict = shares.judge(change, false, scope, turn.order);

        assignment.approve(actor, dataClock.asOf(), turn.order.documentNo());
        return written(turn, verdict, ProposalPolicy.warnings(broken));
    }

    /** Back to whoever proposed it, to be corrected; the reason says what (A012). */
    public MoveResult sendBack(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.SEND_BACK, id, asked);
        turn.assignment.decide(Move.SEND_BACK, actor);
        return written(turn, null, List.of());
    }

    /** Not to be sent, for the reason given (A012). */
    public MoveResult reject(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.REJECT, id, asked);
        turn.assignment.decide(Move.REJECT, actor);
        return written(turn, null, List.of());
    }

    /** The person has arrived, on that day or today; the service starts with it. */
    public MoveResult arrive(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.ARRIVE, id, asked);
        Assignment assignment = turn.assignment;
        turns.ofPerson(assignment.getCadreId());
        turns.ofVillages(List.of(assignment.getVillageCode()));
        List<Violation> broken = new ArrayList<>();
        ProposalPolicy.overlap(reader.servicesOf(assignment.getCadreId(), id), turn.on, "on", broken);
        ProposalPolicy.held(
                reader.servicesIn(assignment.getVillageCode(), id),
                assignment.getRole(),
                assignment.getPredecessorId(),
                turn.on,
                broken);
        ProposalPolicy.refuse(broken);

        assignment.arrive(turn.on, dataClock.asOf());
        return written(turn, null, List.of());
    }

    /** The outgoing first secretary stays until that day, beside a successor who is approved or in post (A020, A027). */
    public MoveResult handOver(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.HAND_OVER, id, asked);
        AssignmentSummary successor = queries.successors(scope, id).stream()
                .filter(next -> next.status() == AssignmentStatus.APPROVED || next.status() == AssignmentStatus.IN_POST)
                .findFirst()
                .orElseThrow(() -> Term.refusal(AssignmentRule.SUCCESSOR_APPROVED, "on"));
        int days = reader.rulesOf(turn.assignment).handoverDays();
        LocalDate latest = successor.startsOn().plusDays(days);
        if (turn.on.isAfter(latest)) {
            throw Term.refusal(AssignmentRule.HANDOVER_IN_TIME, "on", turn.on, latest, days);
        }

        turn.assignment.handOver(turn.on);
        return written(turn, null, List.of());
    }

    /** The term ends later than it was planned to, for the reason given. */
    public MoveResult extend(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.EXTEND, id, asked);
        LocalDate end = Objects.requireNonNull(turn.order.plannedEndOn());
        int longest = reader.rulesOf(turn.assignment).longestTermMonths();
        LocalDate start = turn.assignment.getTerm().getStartsOn();

        turn.assignment.extend(end);
        return written(
                turn,
                null,
                end.isAfter(start.plusMonths(longest))
                        ? List.of(Violation.of(AssignmentRule.TERM_NOT_TOO_LONG, "plannedEndOn", start, end, longest))
                        : List.of());
    }

    /** The person leaves for one of the reasons; weighed by the shares unless it is a fact, such as a death. */
    public MoveResult end(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.END, id, asked);
        EndReason reason = Objects.requireNonNull(turn.order.endReason());
        Verdict verdict = leaves(turn, isFact(reason));

        turn.assignment.end(Move.END, turn.on, reason);
        return written(turn, verdict, List.of());
    }

    /** Whether it is no decision that somebody leaves for this reason. */
    static boolean isFact(@Nullable EndReason reason) {
        return reason != null && FACTS.contains(reason);
    }

    /** Recalled for a reason and by a document; the unit is to send somebody else within the days the rules give. */
    public MoveResult recall(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        return recalled(begin(scope, actor, Move.RECALL, id, asked));
    }

    /** Adjusted (调整) for a reason; the unit is to send somebody else within the days the rules give. */
    public MoveResult adjust(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        return recalled(begin(scope, actor, Move.ADJUST, id, asked));
    }

    private MoveResult recalled(Turn turn) {
        Verdict verdict = leaves(turn, turn.move == Move.RECALL);
        LocalDate due = turn.on.plusDays(reader.rulesOf(turn.assignment).replacementDays());

        turn.assignment.recall(turn.on, due, turn.move == Move.ADJUST);
        return written(turn, verdict, List.of());
    }

    /** It was a mistake, for the reason given; it stays visible and counts nowhere. */
    public MoveResult voidIt(DivisionScope scope, Actor actor, long id, MoveOrder asked) {
        Turn turn = begin(scope, actor, Move.VOID_IT, id, asked);
        Verdict verdict = leaves(turn, true);

        turn.assignment.voidIt();
        return written(turn, verdict, List.of());
    }

    private Verdict leaves(Turn turn, boolean fact) {
        HeadChange change = HeadChange.none();
        Assignment assignment = turn.assignment;
        heads.leave(change, assignment.getId(), Set.of(), assignment.getPredecessorId(), turn.move == Move.VOID_IT);
        return shares.judge(change, fact, turn.scope, turn.order);
    }

    /** One move under way. */
    private record Turn(
            DivisionScope scope,
            Actor actor,
            Move move,
            MoveOrder order,
            Assignment assignment,
            AssignmentStatus from,
            LocalDate on) {}

    private Turn begin(DivisionScope scope, Actor actor, Move move, long id, MoveOrder asked) {
        MoveOrder order = asked.stripped();
        Assignment assignment = ledger.take(scope, move, id, order.version());
        LocalDate on = Objects.requireNonNullElseGet(order.on(), dataClock::asOf);
        OrderPolicy.demand(move, order, on, dataClock.asOf());
        return new Turn(scope, actor, move, order, assignment, assignment.getStatus(), on);
    }

    private MoveResult written(Turn turn, @Nullable Verdict verdict, List<Violation> found) {
        MoveOrder dated = turn.order.toBuilder().on(turn.on).build();
        String overridden = verdict == null ? null : verdict.overridden();
        ledger.write(turn.assignment, new Entry(turn.actor, turn.move, turn.from, dated, overridden));
        List<Violation> warnings = new ArrayList<>(found);
        if (verdict != null) {
            warnings.addAll(verdict.warnings());
        }
        return new MoveResult(queries.get(turn.scope, turn.assignment.getId()), warnings);
    }

    private static Head head(Assignment assignment) {
        return new Head(assignment.getVillageCode(), assignment.getRole(), assignment.getUnitLevel());
    }
}
