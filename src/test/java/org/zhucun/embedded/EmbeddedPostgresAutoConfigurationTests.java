package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedPostgresAutoConfigurationTests {

    Homes homes;
    Path home;
    ApplicationContextRunner runner;

    @BeforeEach
    void makeAHome() throws IOException {
        homes = Homes.everybodyMayPass();
        home = homes.fresh("home");
        runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class))
                .withPropertyValues("zhucun.home=" + home);
    }

    @AfterEach
    void cleanUp() throws IOException {
        homes.close();
    }

    @Test
    void givesTheDataSourceItsDatabaseAndStopsItWithTheContext() {
        runner.withPropertyValues("spring.datasource.url=").run(context -> {
            JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(jdbc.sql("select current_database() || ' ' || current_setting('application_name')")
                            .query(String.class)
                            .single())
                    .isEqualTo("zhucun zhucun");
            assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                    .contains("reWriteBatchedInserts=true");
            assertThat(Homes.postmaster(home).isReady()).isTrue();
        });
        assertThat(PostmasterFile.ofRunningServer(Homes.data(home))).isEmpty();
    }

    @Test
    void isSwitchedOffByAnAddress() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.invalid/zhucun")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db.invalid/zhucun");
                });
        assertThat(Homes.data(home)).doesNotExist();
    }

    @Test
    void givesWayToOtherConnectionDetails() {
        runner.withBean(
                        JdbcConnectionDetails.class,
                        () -> new Elsewhere("jdbc:postgresql://db.invalid/other", "a", "b"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class));
        assertThat(Homes.data(home)).doesNotExist();
    }

    @Test
    void showsTheSentenceInBothLanguagesInsteadOfAStackTrace() throws Exception {
        Path occupied = homes.absent("file");
        Files.writeString(occupied, "");
        Path output = homes.root().resolve("output");
        Process process = startSpring(occupied, output);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(output))
                .contains("无法写入“" + occupied + "”", "Cannot write \"" + occupied + "\"")
                .doesNotContain("\tat org.zhucun");
    }

    @Test
    void stopsTheServerWhenTheJvmIsAskedToEnd() throws Exception {
        Path output = homes.root().resolve("output");
        Process process = startSpring(home, output);
        while (process.isAlive() && !Files.readString(output).contains("Started SpringMain")) {
            Pause.aMoment();
        }
        PostmasterFile postmaster = Homes.postmaster(home);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster.isRunning()).isFalse();
        assertThat(Homes.data(home).resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void stopsTheServerWhenTheJvmIsAskedToEndWhileItStarts() throws Exception {
        Process process = startSpring(home, homes.root().resolve("output"));
        PostmasterFile postmaster = awaitReady();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster.isRunning()).isFalse();
        assertThat(Homes.data(home).resolve("postmaster.pid")).doesNotExist();
    }

    private PostmasterFile awaitReady() {
        long limit = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            Optional<PostmasterFile> found = PostmasterFile.ofRunningServer(Homes.data(home));
            if (found.isPresent() && found.get().isReady()) {
                return found.get();
            }
            assertThat(System.nanoTime()).as("still waiting").isLessThan(limit);
            Pause.briefly();
        }
    }

    private static Process startSpring(Path home, Path output) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SpringMain.class.getName(),
                        "--spring.main.web-application-type=none")
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().put("ZHUCUN_HOME", home.toString());
        builder.environment().remove("SPRING_DATASOURCE_URL");
        return builder.start();
    }

    private record Elsewhere(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
