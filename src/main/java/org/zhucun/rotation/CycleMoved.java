package org.zhucun.rotation;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** A cycle was opened, rotated, closed, or set a step back. */
public record CycleMoved(Actor actor, long cycleId, CycleMove move, String division, String summary)
        implements DomainEvent {

    @Override
    public String subject() {
        return "cycle/" + cycleId;
    }
}
