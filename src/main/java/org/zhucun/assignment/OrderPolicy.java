package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Judges whether an order says what its move needs. Pure. Source: DOMAIN 3.1 (every transition: date, document, reason), RCL-4. */
final class OrderPolicy {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_OPINION = 500;
    private static final int LONGEST_DOCUMENT_NO = 60;

    private static final Set<Move> FOR_A_REASON =
            EnumSet.of(Move.SEND_BACK, Move.REJECT, Move.EXTEND, Move.TRANSFER, Move.RECALL, Move.ADJUST, Move.VOID_IT);

    private OrderPolicy() {}

    /**
     * @param on the day the move holds from
     * @throws RuleViolationException A012, A022, A024, A029 with everything that is missing
     */
    static void demand(Move move, MoveOrder order, LocalDate on, LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        if (isMissing(order.reason(), FOR_A_REASON.contains(move), LONGEST_REASON)) {
            broken.add(Violation.of(AssignmentRule.REASON_GIVEN, "reason", LONGEST_REASON));
        }
        if (isMissing(order.opinion(), false, LONGEST_OPINION)) {
            broken.add(Violation.of(AssignmentRule.REASON_GIVEN, "opinion", LONGEST_OPINION));
        }
        if (isMissing(order.documentNo(), move == Move.RECALL, LONGEST_DOCUMENT_NO)) {
            broken.add(Violation.of(AssignmentRule.DOCUMENT_GIVEN, "documentNo", LONGEST_DOCUMENT_NO));
        }
        if (move.ends() && on.isAfter(today.plusDays(1))) {
            broken.add(Violation.of(AssignmentRule.LEFT_BY_TOMORROW, "on", on, today.plusDays(1)));
        }
        if (move == Move.EXTEND && order.plannedEndOn() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "plannedEndOn", Words.of("plannedEndOn")));
        }
        if (move == Move.TRANSFER && order.villageCode() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "villageCode", Words.of("villageCode")));
        }
        if (move == Move.HAND_OVER && order.on() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "on", Words.of("on")));
        }
        if (move == Move.END && order.endReason() == null) {
            broken.add(Violation.of(AssignmentRule.ENDED_WITH_REASON, "endReason"));
        }
        RuleViolationException.throwIfAny(broken);
    }

    private static boolean isMissing(@Nullable String text, boolean needed, int longest) {
        return text == null ? needed : text.length() > longest;
    }
}
