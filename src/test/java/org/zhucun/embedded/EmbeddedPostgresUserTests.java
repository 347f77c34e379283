package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who runs the server; all of it needs root to change users, and is skipped for anybody else. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedPostgresUserTests {

    private static final int ORDINARY = 1; // daemon, on every Linux

    Homes homes;

    @BeforeEach
    void makeHomes() throws IOException {
        assumeThat(RunAs.isRoot()).as("only root may become somebody else").isTrue();
        homes = Homes.everybodyMayPass();
    }

    @AfterEach
    void cleanUp() throws IOException {
        if (homes != null) {
            homes.close();
        }
    }

    @Test
    void runsAsTheOrdinaryUserWhoStartsIt() throws Exception {
        Path home = ordinaryHome();
        try (ForkedLauncher launcher = ForkedLauncher.startAs(ORDINARY, home, classes())) {
            assertThat(launcher.answer()).startsWith("READY");
            assertThat(Homes.query(launcher.port(), launcher.password(), "select 1"))
                    .isEqualTo("1");
            assertThat(userOf(Homes.postmaster(home).pid())).isEqualTo(ORDINARY);
            assertThat(Files.getAttribute(Homes.data(home), "unix:uid")).isEqualTo(ORDINARY);
            assertThat(permissions(home.resolve("postgres"))).isEqualTo("rwx------");
        }
        assertThat(PostmasterFile.ofRunningServer(Homes.data(home))).isEmpty();
    }

    @Test
    void followsTheOwnerOfTheDataWhenRootComesLater() throws Exception {
        Path home = ordinaryHome();
        ForkedLauncher.startAs(ORDINARY, home, classes()).close();
        assertThat(Homes.data(home).resolve("PG_VERSION")).exists();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
            assertThat(Homes.query(server.port(), server.password(), "select 1"))
                    .isEqualTo("1");
            assertThat(userOf(Homes.postmaster(home).pid())).isEqualTo(ORDINARY);
        }
    }

    @Test
    void refusesAnOrdinaryUserOnTheDataOfAnother() throws Exception {
        Path home = ordinaryHome();
        ForkedLauncher.startAs(ORDINARY, home, classes()).close();
        Command.run(Path.of("/"), Duration.ofSeconds(20), List.of("chown", "-R", "2:2", home.toString()));
        Command.run(Path.of("/"), Duration.ofSeconds(20), List.of("chmod", "-R", "a+rwX", home.toString()));

        try (ForkedLauncher launcher = ForkedLauncher.startAs(ORDINARY, home, classes())) {
            assertThat(launcher.answer()).startsWith("REFUSED FOREIGN_OWNER").contains("2", "ZHUCUN_HOME");
        }
    }

    @Test
    void refusesAnOrdinaryUserWhereNothingMayBeWritten() throws Exception {
        try (ForkedLauncher launcher = ForkedLauncher.startAs(ORDINARY, homes.absent("home"), classes())) {
            assertThat(launcher.answer()).startsWith("REFUSED HOME_NOT_WRITABLE");
        }
    }

    @Test
    void livesUnderADirectoryThatOnlyRootMayPass() throws Exception {
        try (Homes hidden = Homes.onlyOwnerMayPass()) {
            Path home = hidden.fresh("home");
            try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
                assertThat(Homes.query(server.port(), server.password(), "select 1"))
                        .isEqualTo("1");
                assertThat(Files.getAttribute(Homes.data(home), "unix:uid")).isEqualTo(0);
            }
            // and stays so when the directory is opened to others later
            Files.setPosixFilePermissions(hidden.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
            try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
                assertThat(Homes.query(server.port(), server.password(), "select 1"))
                        .isEqualTo("1");
                assertThat(Files.getAttribute(Homes.data(home), "unix:uid")).isEqualTo(0);
            }
        }
    }

    @Test
    void adoptsAServerUnderADirectoryThatOnlyRootMayPass() throws Exception {
        try (Homes hidden = Homes.onlyOwnerMayPass()) {
            Path home = hidden.fresh("home");
            ForkedLauncher killed = ForkedLauncher.start(home);
            long postmaster = Homes.postmaster(home).pid();
            killed.kill();
            try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
                assertThat(Homes.postmaster(home).pid()).isEqualTo(postmaster);
                assertThat(Homes.query(server.port(), server.password(), "select 1"))
                        .isEqualTo("1");
            }
            assertThat(PostmasterFile.ofRunningServer(Homes.data(home))).isEmpty();
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        Path small = Files.createDirectory(homes.root().resolve("small"));
        assumeThat(Command.run(
                                Path.of("/"),
                                Duration.ofSeconds(20),
                                List.of("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small.toString()))
                        .succeeded())
                .as("may mount a small disk")
                .isTrue();
        try (ForkedLauncher launcher = ForkedLauncher.start(small.resolve("home"))) {
            assertThat(launcher.answer()).startsWith("REFUSED DISK_FULL");
        } finally {
            Command.run(Path.of("/"), Duration.ofSeconds(20), List.of("umount", small.toString()));
        }
    }

    private Path ordinaryHome() throws IOException {
        Path home = homes.fresh("home");
        Command.run(
                Path.of("/"),
                Duration.ofSeconds(20),
                List.of("chown", "-R", ORDINARY + ":" + ORDINARY, home.toString()));
        Command.run(Path.of("/"), Duration.ofSeconds(20), List.of("chmod", "700", home + "/postgres"));
        return home;
    }

    private Path classes() throws IOException {
        Path classes = Files.createTempDirectory(homes.root(), "classes");
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxr-xr-x"));
        return classes;
    }

    private static int userOf(long pid) throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc", Long.toString(pid)), "unix:uid");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
