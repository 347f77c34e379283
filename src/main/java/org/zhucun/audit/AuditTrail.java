package org.zhucun.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhucun.shared.DomainEvent;

/** Writes every domain event in the transaction of the act: if the line cannot be written, the act fails. */
@Component
@RequiredArgsConstructor
class AuditTrail {

    private static final int LONGEST_SUMMARY = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AuditChain chain;
    private final Clock clock;

    @EventListener
    void record(DomainEvent event) {
        transactions.executeWithoutResult(status -> chain.add(write(event)));
    }

    private AuditEntry write(DomainEvent event) {
        OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(
                number(at),
                at,
                event.actor().accountId(),
                event.actor().username(),
                AuditKinds.of(event.getClass()),
                event.subject(),
                event.division(),
                shortened(event.summary()),
                Objects.requireNonNullElse(MDC.get("address"), ""),
                Objects.requireNonNullElse(MDC.get("requestId"), ""),
                event.refused());
        jdbc.sql("""
                        insert into audit_entry (id, at, account_id, username, event, subject, division, summary,
                                                 address, request_id, refused)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        entry.at(),
                        entry.accountId(),
                        entry.username(),
                        entry.event(),
                        entry.subject(),
                        entry.division(),
                        entry.summary(),
                        entry.address(),
                        entry.requestId(),
                        entry.refused())
                .update();
        return entry;
    }

    /** A number for an entry of that moment, whose month is opened when the daily work has not done so yet. */
    private long number(OffsetDateTime at) {
        return jdbc.sql("select nextval('audit_number'), audit_open_month(?)")
                .param(at)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static String shortened(String summary) {
        return summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY));
    }
}
