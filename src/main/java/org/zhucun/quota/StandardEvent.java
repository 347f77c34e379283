package org.zhucun.quota;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to the shares a province must keep. */
public sealed interface StandardEvent extends DomainEvent {

    long standardId();

    @Override
    default String subject() {
        return "quota-standard/" + standardId();
    }

    /** A share is asked for from a day on. */
    record StandardSet(Actor actor, long standardId, String division, String summary) implements StandardEvent {}

    /** A share is no longer asked for from a day on. */
    record StandardEnded(Actor actor, long standardId, String division, String summary) implements StandardEvent {}
}
