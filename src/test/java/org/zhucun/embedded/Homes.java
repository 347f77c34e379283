package org.zhucun.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fresh homes for one test, all of whose servers are stopped and whose files are deleted at its end. */
final class Homes implements AutoCloseable {

    private static @Nullable Path template;

    private final Path root;
    private final List<Path> homes = new ArrayList<>();

    private Homes(Path root) {
        this.root = root;
    }

    /** In a directory every user may pass through. */
    static Homes everybodyMayPass() throws IOException {
        Path root = Files.createTempDirectory("zhucun-homes-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Homes(root);
    }

    /** In a directory only its owner may pass through, as /root is. */
    static Homes onlyOwnerMayPass() throws IOException {
        return new Homes(Files.createTempDirectory("zhucun-homes-"));
    }

    Path root() {
        return root;
    }

    /** A home that does not exist yet. */
    Path absent(String name) {
        Path home = root.resolve(name);
        homes.add(home);
        return home;
    }

    /** A home that holds the unpacked programs and nothing else, to save the seconds of unpacking. */
    Path fresh(String name) throws IOException {
        Path home = absent(name);
        try (PostgresHome opened = PostgresHome.open(home.toString())) {
            copy(template().resolve("postgres/" + opened.binaries().getFileName()), opened.binaries());
        }
        return home;
    }

    /** A home that has served before, as it is after a clean stop. */
    Path initialised(String name) throws IOException {
        Path home = absent(name);
        copy(template(), home);
        return home;
    }

    /** Made once per test JVM. */
    private static synchronized Path template() throws IOException {
        if (template == null) {
            Homes made = everybodyMayPass();
            template = made.absent("template");
            EmbeddedPostgres.start(template.toString(), 0).close();
            Runtime.getRuntime().addShutdownHook(new Thread(made::closeQuietly));
        }
        return template;
    }

    /** Gives a directory to the user the server would run as. */
    void giveToUnprivileged(Path directory) throws IOException {
        if (RunAs.isRoot()) {
            Files.setAttribute(directory, "unix:uid", 65534);
        }
    }

    static Path data(Path home) {
        return home.resolve("postgres/data");
    }

    static PostmasterFile postmaster(Path home) {
        return PostmasterFile.ofRunningServer(data(home)).orElseThrow();
    }

    static void signal(String name, long pid) {
        Command.run(Path.of("/"), Duration.ofSeconds(10), List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    static String query(int port, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/zhucun?sslmode=disable", "zhucun", password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    @Override
    public void close() throws IOException {
        for (Path home : homes) {
            PostmasterFile.ofRunningServer(data(home)).ifPresent(left -> {
                signal("QUIT", left.pid());
                long limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                while (left.isRunning() && System.nanoTime() < limit) {
                    Pause.aMoment();
                }
            });
        }
        OwnerOnly.deleteTree(root);
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // the directory for temporary files is cleaned by the system one day
        }
    }

    private static void copy(Path from, Path to) {
        Command.Outcome outcome =
                Command.run(Path.of("/"), Duration.ofSeconds(60), List.of("cp", "-a", from.toString(), to.toString()));
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.output());
        }
    }
}
