package org.zhucun.identity;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** Someone came in, went out, or stood before a door that did not open. */
sealed interface SignInEvent extends DomainEvent {

    @Override
    default String subject() {
        return "account/" + actor().accountId();
    }

    @Override
    default String division() {
        return "";
    }

    @Override
    default String summary() {
        return "";
    }

    /** A name and password were right. */
    record Accepted(Actor actor) implements SignInEvent {}

    /** They were not; which of them is not said. The name is what was typed, of 40 characters at most. */
    record Refused(Actor actor) implements SignInEvent {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /** Someone went out by the door. */
    record Left(Actor actor) implements SignInEvent {}

    /** Someone signed in asked for what their role does not open. */
    record DoorClosed(Actor actor, String summary) implements SignInEvent {
        @Override
        public boolean refused() {
            return true;
        }
    }
}
