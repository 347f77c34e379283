package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedPostgresHomeTests {

    Homes homes;

    @BeforeEach
    void makeHomes() throws IOException {
        homes = Homes.everybodyMayPass();
    }

    @AfterEach
    void cleanUp() throws IOException {
        homes.close();
    }

    @Test
    void refusesTheSecondJvmAndNamesTheFirst() throws Exception {
        Path home = homes.initialised("home");
        try (ForkedLauncher first = ForkedLauncher.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home.toString(), 0))
                    .isInstanceOfSatisfying(
                            EmbeddedPostgresException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.HOME_IN_USE))
                    .hasMessageContainingAll(home.toString(), Long.toString(first.pid()), "ZHUCUN_HOME");
            assertThat(Homes.query(first.port(), first.password(), "select 1")).isEqualTo("1");
        }
        EmbeddedPostgres.start(home.toString(), 0).close();
    }

    @Test
    void refusesASecondServerInTheSameJvm() throws Exception {
        Path home = homes.initialised("home");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), 0)) {
            assertRefused(home, Trouble.HOME_IN_USE);
            assertThat(Homes.query(server.port(), server.password(), "select 1"))
                    .isEqualTo("1");
        }
    }

    @Test
    void refusesADataDirectoryOfAnotherMajorVersion() throws Exception {
        Path home = homes.initialised("home");
        Files.writeString(Homes.data(home).resolve("PG_VERSION"), "17\n");
        assertRefused(home, Trouble.OTHER_VERSION).hasMessageContainingAll("PostgreSQL 17", "PostgreSQL 18");
    }

    @Test
    void refusesADirectoryThatIsNoDataDirectory() throws Exception {
        Path home = homes.fresh("home");
        Files.createDirectories(Homes.data(home));
        Files.writeString(Homes.data(home).resolve("letter.txt"), "dear");
        homes.giveToUnprivileged(Homes.data(home));
        assertRefused(home, Trouble.NOT_A_DATA_DIRECTORY);
        assertThat(Homes.data(home).resolve("letter.txt")).exists();
    }

    @Test
    void refusesToGuessALostPassword() throws Exception {
        Path home = homes.initialised("home");
        Path passwords = home.resolve("postgres/passwords");
        String kept = Files.readString(passwords);
        Files.delete(passwords);
        assertRefused(home, Trouble.PASSWORDS_MISSING);

        Files.writeString(passwords, kept.replaceAll("[0-9a-f]{48}", "0"));
        assertRefused(home, Trouble.PASSWORDS_WRONG);
        assertThat(PostmasterFile.ofRunningServer(Homes.data(home))).isEmpty();
    }

    @Test
    void refusesAHomeThatIsAFile() throws Exception {
        Path home = homes.absent("file");
        Files.writeString(home, "");
        assertRefused(home, Trouble.HOME_NOT_WRITABLE);
    }

    @Test
    void saysWhyProgramsDoNotRun() throws Exception {
        Path home = homes.initialised("home");
        Path program = home.resolve("postgres/binaries-" + PostgresBinaries.VERSION + "/bin/postgres");
        Files.delete(program);
        Files.writeString(program, "not a program");
        assertRefused(home, Trouble.CANNOT_RUN).hasMessageContaining("Permission denied");
    }

    @Test
    void livesInADirectoryWithBlanksAndChinese() throws Exception {
        Path home = homes.fresh("驻村 数据 a'b");
        try (ForkedLauncher launcher = ForkedLauncher.start(home)) {
            assertThat(launcher.answer()).startsWith("READY");
            assertThat(Homes.query(launcher.port(), launcher.password(), "select '驻村'"))
                    .isEqualTo("驻村");
        }
        assertThat(PostmasterFile.ofRunningServer(Homes.data(home))).isEmpty();
    }

    @Test
    void saysWhichLocaleAChineseDirectoryNeeds() throws Exception {
        try (ForkedLauncher launcher = ForkedLauncher.startInLocale(homes.absent("驻村"), "C")) {
            assertThat(launcher.answer())
                    .startsWith("REFUSED HOME_NOT_NAMEABLE")
                    .contains("LC_ALL=C.UTF-8");
        }
        assertThat(Files.list(homes.root())).isEmpty();
    }

    @Test
    void refusesANameThatAShellWouldRead() throws Exception {
        assertRefused(homes.absent("$(touch x)"), Trouble.HOME_NAME_UNSAFE);
        assertRefused(homes.absent("a\"b"), Trouble.HOME_NAME_UNSAFE);
    }

    @Test
    void followsSymbolicLinks() throws Exception {
        Path home = homes.initialised("real");
        Path link = Files.createSymbolicLink(homes.root().resolve("link"), home);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(link.toString(), 0)) {
            assertRefused(home, Trouble.HOME_IN_USE);
            assertThat(Homes.query(server.port(), server.password(), "select 1"))
                    .isEqualTo("1");
        }
        Files.delete(link);
    }

    @Test
    void takesARelativeHome() throws Exception {
        Path home = homes.initialised("relative");
        Path relative = Path.of("").toAbsolutePath().relativize(home);
        try (EmbeddedPostgres server = EmbeddedPostgres.start("./" + relative + "/../relative/", 0)) {
            assertThat(Homes.postmaster(home).port()).isEqualTo(server.port());
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Path home, Trouble trouble) {
        return assertThatThrownBy(() -> EmbeddedPostgres.start(home.toString(), 0))
                .isInstanceOfSatisfying(
                        EmbeddedPostgresException.class,
                        e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
