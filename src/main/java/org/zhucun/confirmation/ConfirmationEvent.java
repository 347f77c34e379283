package org.zhucun.confirmation;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens in a round. */
public sealed interface ConfirmationEvent extends DomainEvent {

    /** A city or province opened a round; the summary is its name and day. */
    record RoundOpened(Actor actor, long roundId, String division, String summary) implements ConfirmationEvent {
        @Override
        public String subject() {
            return "confirmation-round/" + roundId;
        }
    }

    /** An office took a step with one county's roster; the summary names it and its reason. */
    record RosterStepTaken(Actor actor, long confirmationId, ConfirmationStep step, String division, String summary)
            implements ConfirmationEvent {
        @Override
        public String subject() {
            return "confirmation/" + confirmationId;
        }
    }
}
