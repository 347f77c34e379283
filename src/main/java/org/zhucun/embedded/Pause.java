package org.zhucun.embedded;

/** Waiting between two looks at a process; an interrupt ends the wait for good. */
final class Pause {

    private Pause() {}

    static void aMoment() {
        sleep(20);
    }

    static void briefly() {
        sleep(500);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
