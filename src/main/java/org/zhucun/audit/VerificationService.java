package org.zhucun.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.audit.Verification.Finding;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Unscoped;

/** Walks the chain from its beginning and compares it with every entry, with its head, and with what was signed. */
@Service
@RequiredArgsConstructor
public class VerificationService {

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Verifies the whole record as it stands at one moment, and records that somebody did and what came of it. */
    @Unscoped("a chain is whole or not; no entry is shown")
    public Verification verify(Actor auditor) {
        Verification found = Objects.requireNonNull(snapshot().execute(status -> walk()));
        events.publishEvent(new AuditRead(
                auditor, found.ok() ? "✓ " + found.checked() : found.finding() + " #" + found.firstBad()));
        return found;
    }

    /** One moment of the record, however much is written meanwhile. */
    private TransactionTemplate snapshot() {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }

    private Verification walk() {
        Walk walk = new Walk(checkpoints.all());
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(2000);
        streaming.query("""
                        select l.number, l.entry_id, l.digest, l.chain, e.*,
                               e.id is null and exists (
                                   select 1 from audit_purge p where l.at < p.before and p.before < ?) as purged
                          from audit_link l left join audit_entry e on e.id = l.entry_id
                         order by l.number
                        """, walk::take, OffsetDateTime.now(clock).minusMonths(UpkeepService.FEWEST_MONTHS));
        return walk.end(chain.head(false), stranger());
    }

    private @Nullable Long stranger() {
        return jdbc.queryForObject("""
                        select min(e.id) from audit_entry e
                         where not exists (select 1 from audit_link l where l.entry_id = e.id)
                        """, Long.class);
    }

    /** One pass over the chain; stops judging at the first thing that is wrong. */
    private final class Walk {

        private final Map<Long, Checkpoint> signed = new HashMap<>();
        private byte[] before = ChainLink.NONE.chain();
        private long number;
        private int agreed;
        private long highest;
        private @Nullable Long bad;
        private @Nullable Finding finding;

        Walk(List<Checkpoint> checkpoints) {
            for (Checkpoint checkpoint : checkpoints) {
                if (!checkpoint.genuine()) {
                    found(checkpoint.number(), Finding.CHECKPOINT_FORGED);
                }
                signed.put(checkpoint.number(), checkpoint);
                highest = Math.max(highest, checkpoint.number());
            }
        }

        void take(ResultSet row) throws SQLException {
            if (finding != null) {
                return;
            }
            long entry = row.getLong("entry_id");
            byte[] digest = row.getBytes("digest");
            byte[] link = row.getBytes("chain");
            Checkpoint checkpoint = signed.get(row.getLong("number"));
            boolean missing = row.getObject("at", OffsetDateTime.class) == null;
            if (row.getLong("number") != number + 1) {
                found(number + 1, Finding.DELETED);
            } else if (missing && !row.getBoolean("purged")) {
                found(entry, Finding.DELETED);
            } else if (!missing
                    && !Arrays.equals(
                            digest, ChainLink.sha256(AuditRows.entry(row, clock).content()))) {
                found(entry, Finding.CHANGED);
            } else if (!Arrays.equals(link, ChainLink.chained(before, digest))) {
                found(entry, Finding.REORDERED);
            } else if (checkpoint != null && !Arrays.equals(link, checkpoint.chain())) {
                found(entry, Finding.NOT_AS_SIGNED);
            } else {
                agreed += checkpoint == null ? 0 : 1;
                number++;
                before = link;
            }
        }

        Verification end(ChainLink head, @Nullable Long stranger) {
            if (finding == null && (number < head.number() || number < highest)) {
                found(number + 1, Finding.CUT_OFF);
            } else if (finding == null && !Arrays.equals(head.chain(), before)) {
                found(head.entryId(), Finding.REORDERED);
            } else if (finding == null && stranger != null) {
                found(stranger, Finding.INSERTED);
            }
            return new Verification(finding == null, number, bad, finding, Math.max(number, head.number()), agreed);
        }

        private void found(long entry, Finding what) {
            if (finding == null) {
                bad = entry;
                finding = what;
            }
        }
    }
}
