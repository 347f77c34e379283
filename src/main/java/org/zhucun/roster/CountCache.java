package org.zhucun.roster;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhucun.shared.DomainEvent;

/**
 * Keeps counts of lists while nothing happens, so that turning pages counts nothing. Everything that changes who serves
 * where is an event; one committed here empties the cache, one committed by another instance is seen within half a
 * minute.
 */
@Component
public class CountCache {

    private static final int MOST = 1_000;
    private static final long LIFETIME = Duration.ofSeconds(30).toNanos();

    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Kept(Object counts, long since) {}

    /**
     * What was counted for the key, counted now if it is not known.
     *
     * @param key a record of a type of its own, with scope, filter and day
     */
    @SuppressWarnings("unchecked")
    public <T> T get(Object key, Supplier<T> count) {
        Kept found = kept.get(key);
        if (found != null && System.nanoTime() - found.since() < LIFETIME) {
            return (T) found.counts();
        }
        long before = changes.get();
        T counts = count.get();
        Kept fresh = new Kept(counts, System.nanoTime());
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, fresh);
        if (changes.get() != before) {
            kept.remove(key, fresh);
        }
        return counts;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DomainEvent event) {
        forget();
    }

    /** As if something had happened. */
    public void forget() {
        changes.incrementAndGet();
        kept.clear();
    }
}
