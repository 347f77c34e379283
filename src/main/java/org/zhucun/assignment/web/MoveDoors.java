package org.zhucun.assignment.web;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.AssignmentMoveService;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentSuccessionService;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MoveOrder;
import org.zhucun.assignment.MoveResult;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;

/** Which address makes which move, on pages and in REST alike. What reviewers decide has other doors. */
@Component
@RequiredArgsConstructor
class MoveDoors {

    private static final Map<String, Move> DOORS = Map.ofEntries(
            entry("submit", Move.SUBMIT),
            entry("arrive", Move.ARRIVE),
            entry("handover", Move.HAND_OVER),
            entry("extend", Move.EXTEND),
            entry("transfer", Move.TRANSFER),
            entry("recall", Move.RECALL),
            entry("adjust", Move.ADJUST),
            entry("retain", Move.RETAIN),
            entry("end", Move.END),
            entry("void", Move.VOID_IT));

    private final AssignmentProposalService proposals;
    private final AssignmentMoveService moves;
    private final AssignmentSuccessionService successions;

    static Optional<Move> of(String door) {
        return Optional.ofNullable(DOORS.get(door));
    }

    /** The address of a move, empty for those that have none here. */
    static Optional<String> to(Move move) {
        return DOORS.entrySet().stream()
                .filter(door -> door.getValue() == move)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    MoveResult pass(Move move, DivisionScope scope, Actor actor, long id, MoveOrder order) {
        return switch (move) {
            case SUBMIT -> proposals.submit(scope, actor, id, order);
            case ARRIVE -> moves.arrive(scope, actor, id, order);
            case HAND_OVER -> moves.handOver(scope, actor, id, order);
            case EXTEND -> moves.extend(scope, actor, id, order);
            case TRANSFER -> successions.transfer(scope, actor, id, order);
            case RECALL -> moves.recall(scope, actor, id, order);
            case ADJUST -> moves.adjust(scope, actor, id, order);
            case RETAIN -> successions.retain(scope, actor, id, order);
            case END -> moves.end(scope, actor, id, order);
            case VOID_IT -> moves.voidIt(scope, actor, id, order);
            case PROPOSE, AMEND, APPROVE, SEND_BACK, REJECT ->
                throw new IllegalArgumentException("no door leads to " + move);
        };
    }
}
