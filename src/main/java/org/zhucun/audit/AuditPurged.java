package org.zhucun.audit;

import java.time.YearMonth;
import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** A month of the record was kept long enough and let go. */
public record AuditPurged(YearMonth month, long entries) implements DomainEvent {

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public String subject() {
        return "audit/" + month;
    }

    @Override
    public String division() {
        return "";
    }

    @Override
    public String summary() {
        return month + ": " + entries;
    }
}
