package org.zhucun;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.zhucun.embedded.EmbeddedPostgres;
import org.zhucun.embedded.EmbeddedPostgresException;

/**
 * One embedded server for all contexts of a test JVM, stopped after the last of them. Its home is kept in
 * {@code target} so that only the first run after a clean unpacks it; a second JVM beside it takes the next one.
 */
final class SharedEmbeddedPostgres {

    private static final int HOMES = 8;
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private SharedEmbeddedPostgres() {}

    static JdbcConnectionDetails freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        SERVER.dropDatabase(name);
        SERVER.createDatabase(name);
        return new Details(SERVER.url(name), SERVER.username(), SERVER.password());
    }

    private static EmbeddedPostgres start() {
        AtomicReference<EmbeddedPostgres> started = new AtomicReference<>();
        SpringApplication.getShutdownHandlers()
                .add(() -> Optional.ofNullable(started.get()).ifPresent(EmbeddedPostgres::close));
        EmbeddedPostgresException refusal = null;
        for (int number = 1; number <= HOMES; number++) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start("target/test-postgres-" + number, 0);
                started.set(server);
                return server;
            } catch (EmbeddedPostgresException e) {
                refusal = e;
            }
        }
        throw new IllegalStateException("no embedded PostgreSQL for the tests", refusal);
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
