package org.zhucun.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.DomainEvent;

/**
 * Keeps the counts of the roster's tabs while nothing happens, so that turning pages counts nothing. Everything that
 * changes the roster is an event; one committed here empties the cache, one committed by another instance is seen
 * within half a minute.
 */
@Component
class TabCountCache {

    private static final int MOST = 1_000;
    private static final long LIFETIME = Duration.ofSeconds(30).toNanos();

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    record Key(DivisionScope scope, RosterFilter filter, LocalDate today) {}

    private record Kept(TabCounts counts, long since) {}

    TabCounts get(Key key, Supplier<TabCounts> count) {
        Kept found = kept.get(key);
        if (found != null && System.nanoTime() - found.since() < LIFETIME) {
            return found.counts();
        }
        long before = changes.get();
        Kept fresh = new Kept(count.get(), System.nanoTime());
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, fresh);
        if (changes.get() != before) {
            kept.remove(key, fresh);
        }
        return fresh.counts();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DomainEvent event) {
        forget();
    }

    void forget() {
        changes.incrementAndGet();
        kept.clear();
    }
}
