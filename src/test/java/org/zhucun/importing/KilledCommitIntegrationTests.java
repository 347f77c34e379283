package org.zhucun.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * {@code kill -9} in the middle of writing a whole province's roster: nothing is there, and the next start finishes the
 * job. Another session holds a row that the write needs at its very end, so that the kill falls inside the transaction
 * and not beside it.
 */
class KilledCommitIntegrationTests extends ImportingTest {

    private static final int PEOPLE = 32_000;
    private static final long WRITTEN = 4_000_000;
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
    void aCommitKilledTwiceHasWrittenNothingAndIsFinishedByTheNextStart() throws Exception {
        long id = ready(file()).id();
        scheduler.pause();
        try {
            imports.commit(CANGXI, id, ALL, CLERK);
            killWhile(
                    "copy cadre",
                    "insert into cadre (id, name, unit_id, id_number) values (-1, '占位', 900001, '" + number(PEOPLE - 1)
                            + "')",
                    id);
            killWhile("copy assignment", "select code from division where code = '510824107202' for update", id);
        } finally {
            scheduler.resume();
        }
        await(() -> queries.batch(CANGXI, id).status() == ImportStatus.COMMITTED || inPost() > 0);
        assertThat(inPost()).isEqualTo(PEOPLE);
        assertThat(people()).isEqualTo(PEOPLE);
        assertThat(await(id, ImportStatus.COMMITTED).rows().fresh()).isEqualTo(PEOPLE);
    }

    /** Starts the application on the ordered commit and kills it where it waits for what the other session holds. */
    private void killWhile(String writing, String held, long id) throws Exception {
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute(held);
            Process app = start();
            try {
                await(() -> waiting(writing) == 1);
                assertThat(queries.batch(CANGXI, id).status()).isEqualTo(ImportStatus.COMMITTING);
                assertThat(bytes()).as("of people already on the disk").isGreaterThan(WRITTEN);
            } finally {
                app.destroyForcibly().waitFor();
            }
            other.rollback();
        }
        await(() -> writers() == 0);
        assertThat(people()).isZero();
        assertThat(inPost()).isZero();
        assertThat(queries.batch(CANGXI, id).status()).isEqualTo(ImportStatus.COMMITTING);
    }

    /** The last one goes to a village of their own, which the second kill waits for. */
    private static byte[] file() {
        return Someone.file(
                "killed", IntStream.range(0, PEOPLE).mapToObj(n -> someone(n)).toArray(Someone[]::new));
    }

    private static Someone someone(int n) {
        return Someone.called("雷" + (char) ('一' + n / 200) + (char) ('万' + n % 200), n)
                .with("村(社区)", n == PEOPLE - 1 ? "三会村" : "嘉龙村")
                .with("出生年月", birth(n).toString().substring(0, 7).replace('-', '.'))
                .with("身份证号", number(n))
                .with("联系电话", "138%08d".formatted(n));
    }

    private static LocalDate birth(int n) {
        return LocalDate.of(1970, 1, 1).plusDays(n % 4_000);
    }

    private static String number(int n) {
        return Someone.idNumber(birth(n), n / 4_000);
    }

    /** Sessions of the other JVM that have written and wait for a lock in the middle of it. */
    private long waiting(String writing) {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?"
                        + " and backend_xid is not null and datname = current_database()")
                .param(writing + "%")
                .query(Long.class)
                .single();
    }

    private long writers() {
        return jdbc.sql("select count(*) from pg_stat_activity where backend_xid is not null"
                        + " and datname = current_database() and pid <> pg_backend_pid()")
                .query(Long.class)
                .single();
    }

    private long bytes() {
        return jdbc.sql("select pg_relation_size('cadre')").query(Long.class).single();
    }

    private long people() {
        return jdbc.sql("select count(*) from cadre").query(Long.class).single();
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
                "--server.port=0",
                "--db-scheduler.heartbeat-interval=1s");
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
