package org.zhucun.embedded;

import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Looks every half second whether the server still runs, and starts it again on the same port: the pool reconnects. */
@Slf4j
@RequiredArgsConstructor
final class Watch {

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final Postmaster postmaster;
    private final int port;
    private boolean ended;
    private Instant notBefore = Instant.MIN;

    void begin() {
        Thread thread = new Thread(this::look, "embedded-postgres-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** True for the first caller, who then stops the server; waits for a restart in progress. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    private void look() {
        while (restartIfDead()) {
            Pause.briefly();
        }
    }

    private synchronized boolean restartIfDead() {
        if (!ended && Instant.now().isAfter(notBefore) && !postmaster.isRunning()) {
            log.error("PostgreSQL has died; starting it again on port {}", port);
            try {
                postmaster.findOrStart(port);
            } catch (EmbeddedPostgresException e) {
                log.error(e.getMessage());
                notBefore = Instant.now().plus(AFTER_A_FAILURE);
            }
        }
        return !ended;
    }
}
