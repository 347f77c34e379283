package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** {@code kill -9} in the middle of the write: nothing is there, and the next start finishes the job. */
class KilledCommitIntegrationTests extends ImportingTest {

    private static final int PEOPLE = 450;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    com.github.kagkarlsson.scheduler.Scheduler scheduler;

    @TempDir
    Path home;

    @Test
    void aKilledCommitHasWrittenNothingAndIsFinishedByTheNextStart() throws Exception {
        long id = ready(file()).id();
        try (Connection other = dataSource.getConnection()) {
            // Another writer holds the last identity number, so that the copy of the others stands still half-way.
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("insert into cadre (id, name, unit_id, id_number) values (-1, '占位', 900001, '"
                            + Someone.idNumber(PEOPLE - 1) + "')");
            scheduler.pause();
            imports.commit(CANGXI, id, ALL, CLERK);
            Process app = start();
            try {
                await(() -> waiting() > 0);
            } finally {
                app.destroyForcibly().waitFor();
            }
            other.rollback();
        } finally {
            scheduler.resume();
        }
        await(() -> queries.batch(CANGXI, id).status() == ImportStatus.COMMITTED || inPost() > 0);
        assertThat(inPost()).isEqualTo(PEOPLE);
        await(id, ImportStatus.COMMITTED);
    }

    private static byte[] file() {
        return Someone.file(
                "killed",
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> Someone.called("雷建" + (char) ('一' + i), i))
                        .toArray(Someone[]::new));
    }

    /** Sessions of the other JVM that wait for the lock in the middle of the copy. */
    private long waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'copy cadre%'"
                                + " and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private Process start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                org.zhucun.ZhucunApplication.class.getName(),
                "--server.port=0");
        builder.environment().put("SPRING_DATASOURCE_URL", database.getJdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()));
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()));
        builder.environment().put("ZHUCUN_HOME", home.toString());
        builder.redirectErrorStream(true).redirectOutput(new File(home.toFile(), "log"));
        return builder.start();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            pause();
        }
    }
}
