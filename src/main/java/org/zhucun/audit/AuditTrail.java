package org.zhucun.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.shared.DomainEvent;

/** Writes every domain event in the transaction of the act: if the line cannot be written, the act fails. */
@Component
@RequiredArgsConstructor
class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    @EventListener
    void record(DomainEvent event) {
        jdbc.sql("""
                        insert into audit_entry (at, account_id, username, event, subject, division, summary)
                        values (?, ?, ?, ?, ?, ?, left(?, 500))
                        """)
                .params(
                        OffsetDateTime.now(clock),
                        event.actor().accountId(),
                        event.actor().username(),
                        event.getClass().getSimpleName(),
                        event.subject(),
                        event.division(),
                        event.summary())
                .update();
    }
}
