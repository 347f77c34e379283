package org.zhucun.village;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** A village's posts, categories or unit behind it were changed. */
public record SupportChanged(Actor actor, String division, String summary) implements DomainEvent {

    @Override
    public String subject() {
        return "village/" + division;
    }
}
