package org.zhucun.worklist;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** Somebody took a worklist away in a file; the summary says which and how many lines. */
public record WorklistExported(Actor actor, String division, WorklistKind kind, String summary) implements DomainEvent {

    @Override
    public String subject() {
        return "worklist/" + kind.path();
    }
}
