package org.zhucun.rotation;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** A cycle was created or changed. */
public record CycleSaved(Actor actor, long cycleId, String division, String summary) implements DomainEvent {

    @Override
    public String subject() {
        return "cycle/" + cycleId;
    }
}
