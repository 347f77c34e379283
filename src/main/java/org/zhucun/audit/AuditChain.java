package org.zhucun.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Links the entries of a transaction to the chain as its last step. Only then is the chain's head locked: a commit of
 * 32,000 rows that recorded its act early does not hold up everyone else's.
 */
@Component
@RequiredArgsConstructor
class AuditChain {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final EntityManager entities;

    /** Takes an entry just written by the transaction at hand. */
    void add(AuditEntry entry) {
        for (TransactionSynchronization step : TransactionSynchronizationManager.getSynchronizations()) {
            if (step instanceof Linking linking) {
                linking.entries.add(entry);
                return;
            }
        }
        Linking linking = new Linking();
        linking.entries.add(entry);
        TransactionSynchronizationManager.registerSynchronization(linking);
    }

    ChainLink head(boolean locked) {
        return jdbc.sql("select number, entry_id, chain from audit_head" + (locked ? " for update" : ""))
                .query((row, n) -> new ChainLink(
                        row.getLong("number"), row.getLong("entry_id"), new byte[32], row.getBytes("chain")))
                .single();
    }

    private void link(List<AuditEntry> entries) {
        ChainLink head = head(true);
        List<Object[]> links = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            head = head.next(entry);
            links.add(new Object[] {head.number(), head.entryId(), entry.at(), head.digest(), head.chain()});
        }
        batches.batchUpdate(
                "insert into audit_link (number, entry_id, at, digest, chain) values (?, ?, ?, ?, ?)", links);
        jdbc.sql("update audit_head set number = ?, entry_id = ?, chain = ?")
                .params(head.number(), head.entryId(), head.chain())
                .update();
    }

    private final class Linking implements TransactionSynchronization {

        private final List<AuditEntry> entries = new ArrayList<>();

        /** Rows that wait to be written are written first: whoever holds the head must not wait for a row any more. */
        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            link(entries);
        }
    }
}
