package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedPostgresCrashTests {

    Homes homes;
    Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        homes = Homes.everybodyMayPass();
        home = homes.initialised("home");
    }

    @AfterEach
    void cleanUp() throws IOException {
        homes.close();
    }

    @Test
    void adoptsTheServerOfAKilledJvm() throws Exception {
        ForkedLauncher killed = ForkedLauncher.start(home);
        Homes.query(killed.port(), killed.password(), "create table kept as select 42 as n");
        PostmasterFile before = Homes.postmaster(home);
        killed.kill();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
            assertThat(Homes.postmaster(home).pid()).isEqualTo(before.pid());
            assertThat(server.port()).isEqualTo(killed.port());
            assertThat(Homes.query(server.port(), server.password(), "select n from kept"))
                    .isEqualTo("42");
        }
        assertThat(before.isRunning()).isFalse();
    }

    @Test
    void recoversWhenJvmAndServerWereKilled() throws Exception {
        ForkedLauncher killed = ForkedLauncher.start(home);
        Homes.query(killed.port(), killed.password(), "create table kept as select 42 as n");
        PostmasterFile before = Homes.postmaster(home);
        Homes.signal("STOP", killed.pid()); // else its watch would start the server again
        Homes.signal("KILL", before.pid());
        killed.kill();
        assertThat(Homes.data(home).resolve("postmaster.pid")).exists();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
            assertThat(Homes.postmaster(home).pid()).isNotEqualTo(before.pid());
            assertThat(Homes.query(server.port(), server.password(), "select n from kept"))
                    .isEqualTo("42");
            assertThat(Files.readString(home.resolve("postgres/log"))).contains("automatic recovery in progress");
        }
    }

    @Test
    void startsTheServerAgainWhenItDiesAlone() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
            Homes.query(server.port(), server.password(), "create table kept as select 42 as n");
            long before = Homes.postmaster(home).pid();
            Homes.signal("KILL", before);

            await(() -> answers(server));
            assertThat(Homes.postmaster(home).pid()).isNotEqualTo(before);
            assertThat(Homes.query(server.port(), server.password(), "select n from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void waitsForAServerThatIsStopping() throws Exception {
        ForkedLauncher killed = ForkedLauncher.start(home);
        PostmasterFile before = Homes.postmaster(home);
        CompletableFuture<EmbeddedPostgres> starting;
        try (Connection lastClient = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + killed.port() + "/zhucun", "zhucun", killed.password())) {
            killed.kill();
            Homes.signal("TERM", before.pid());
            await(() -> Homes.postmaster(home).isStopping());
            starting = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(home.toString(), 0));
            assertThatThrownBy(() -> starting.get(2, TimeUnit.SECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            assertThat(lastClient.isValid(5)).isTrue();
        }
        try (EmbeddedPostgres server = starting.get(60, TimeUnit.SECONDS)) {
            assertThat(Homes.postmaster(home).pid()).isNotEqualTo(before.pid());
            assertThat(answers(server)).isTrue();
        }
    }

    @Test
    void isNotFooledByAnotherProgramWithTheOldNumber() throws Exception {
        RunAs runAs = chosen();
        Process other = new ProcessBuilder(runAs.command(List.of("sleep", "120"))).start();
        Path stale = Homes.data(home).resolve("postmaster.pid");
        try {
            Files.writeString(stale, other.pid() + "\n" + Homes.data(home) + "\n1\n5432\n\n127.0.0.1\n1 1\nready   \n");
            runAs.giveTo(stale);
            try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
                assertThat(answers(server)).isTrue();
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void beginsAnewWhereInitialisingWasCutOff() throws Exception {
        home = homes.fresh("fresh");
        Path half = Files.createDirectories(home.resolve("postgres/data.new/base"));
        Files.writeString(half.resolve("half"), "made");
        Files.writeString(home.resolve("postgres/initdb.password"), "old");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
            assertThat(answers(server)).isTrue();
            assertThat(home.resolve("postgres/data.new")).doesNotExist();
            assertThat(home.resolve("postgres/initdb.password")).doesNotExist();
        }
    }

    @Test
    void beginsAnewWhereUnpackingWasCutOff() throws Exception {
        Path other = homes.absent("unpacked half");
        Files.createDirectories(other.resolve("postgres/binaries-" + PostgresBinaries.VERSION + ".new/bin"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(other.toString(), 0)) {
            assertThat(answers(server)).isTrue();
        }
    }

    @Test
    void stopsTheServerWhenItIsClosedTwice() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0);
        PostmasterFile postmaster = Homes.postmaster(home);
        server.close();
        server.close();
        assertThat(postmaster.isRunning()).isFalse();
        assertThat(Homes.data(home).resolve("postmaster.pid")).doesNotExist();
    }

    private RunAs chosen() throws IOException {
        try (PostgresHome opened = PostgresHome.open(home.toString())) {
            return RunAs.choose(opened, PostgresBinaries.unpackedIn(opened));
        }
    }

    private static boolean answers(EmbeddedPostgres server) {
        try {
            return Homes.query(server.port(), server.password(), "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(limit);
            Pause.aMoment();
        }
    }
}
