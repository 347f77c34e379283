package org.zhucun.review;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** A reviewer decided at one stage; the summary is the decision, the stage and what was said. */
public record StageDecided(Actor actor, long taskId, Decision decision, String division, String summary)
        implements DomainEvent {

    @Override
    public String subject() {
        return "review/" + taskId;
    }
}
