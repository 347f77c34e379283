package org.zhucun.division;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to a division. */
public sealed interface DivisionEvent extends DomainEvent {

    @Override
    default String subject() {
        return "division/" + division();
    }

    /** A county was marked, or its mark was taken off. */
    record Marked(Actor actor, String division, String summary) implements DivisionEvent {}
}
