package org.zhucun.roster;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** Somebody took the roster away in a file; the summary says which rows, how many, and whether numbers were in clear. */
public record RosterExported(Actor actor, String division, String summary) implements DomainEvent {

    @Override
    public String subject() {
        return "roster";
    }
}
