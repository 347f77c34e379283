package org.zhucun.audit;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** The auditor looked at the record, took it away in a file, or had it verified. */
public record AuditRead(Actor actor, String summary) implements DomainEvent {

    @Override
    public String subject() {
        return "audit";
    }

    @Override
    public String division() {
        return "";
    }
}
