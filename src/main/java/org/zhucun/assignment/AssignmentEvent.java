package org.zhucun.assignment;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** One move of one assignment; published in its transaction, after the step was written. */
public sealed interface AssignmentEvent extends DomainEvent {

    long assignmentId();

    String villageCode();

    @Override
    default String subject() {
        return "assignment/" + assignmentId();
    }

    @Override
    default String division() {
        return villageCode();
    }

    /** @param summary the person's name, the day and the reason, as far as the move has them */
    record Proposed(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Amended(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Submitted(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Approved(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Returned(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Rejected(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Arrived(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record HandedOver(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Extended(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Transferred(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Recalled(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Adjusted(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Retained(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Ended(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    record Voided(Actor actor, long assignmentId, String villageCode, String summary) implements AssignmentEvent {}

    /** The event of a move. */
    static AssignmentEvent of(Move move, Actor actor, long id, String village, String summary) {
        return switch (move) {
            case PROPOSE -> new Proposed(actor, id, village, summary);
            case AMEND -> new Amended(actor, id, village, summary);
            case SUBMIT -> new Submitted(actor, id, village, summary);
            case APPROVE -> new Approved(actor, id, village, summary);
            case SEND_BACK -> new Returned(actor, id, village, summary);
            case REJECT -> new Rejected(actor, id, village, summary);
            case ARRIVE -> new Arrived(actor, id, village, summary);
            case HAND_OVER -> new HandedOver(actor, id, village, summary);
            case EXTEND -> new Extended(actor, id, village, summary);
            case TRANSFER -> new Transferred(actor, id, village, summary);
            case RECALL -> new Recalled(actor, id, village, summary);
            case ADJUST -> new Adjusted(actor, id, village, summary);
            case RETAIN -> new Retained(actor, id, village, summary);
            case END -> new Ended(actor, id, village, summary);
            case VOID_IT -> new Voided(actor, id, village, summary);
        };
    }
}
