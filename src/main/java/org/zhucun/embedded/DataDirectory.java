package org.zhucun.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The cluster's files: made once by initdb, refused where they belong to another PostgreSQL. */
final class DataDirectory {

    /** Written into postgresql.conf once; the person who runs the machine may change them there. */
    private static final List<String> SETTINGS = List.of(
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "max_connections=200",
            "random_page_cost=1.1",
            "client_connection_check_interval=10s",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai");

    private DataDirectory() {}

    /** Refuses a directory that this PostgreSQL would not open, before anything is written. */
    static void refuseForeign(PostgresHome home) {
        try {
            if (Files.exists(home.data())) {
                refuseAnotherVersion(home.data());
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    e, Trouble.HOME_NOT_WRITABLE, home.data(), String.valueOf(e.getMessage()));
        }
    }

    static void initialiseIfAbsent(PostgresHome home, PostgresBinaries binaries, RunAs runAs, Passwords passwords) {
        try {
            if (!Files.exists(home.data())) {
                initialise(home, binaries, runAs, passwords);
            }
        } catch (IOException e) {
            throw DiskFull.or(
                    e,
                    home.directory(),
                    () -> new EmbeddedPostgresException(
                            e, Trouble.HOME_NOT_WRITABLE, home.data(), String.valueOf(e.getMessage())));
        }
    }

    private static void refuseAnotherVersion(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new EmbeddedPostgresException(Trouble.NOT_A_DATA_DIRECTORY, data);
        }
        String found = Files.readString(version).strip();
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new EmbeddedPostgresException(Trouble.OTHER_VERSION, data, found, PostgresBinaries.MAJOR);
        }
    }

    /** Into a neighbour that is renamed at the end: a half-made cluster is never taken for a whole one. */
    private static void initialise(PostgresHome home, PostgresBinaries binaries, RunAs runAs, Passwords passwords)
            throws IOException {
        Path fresh = home.directory().resolve("data.new");
        Path password = home.directory().resolve("initdb.password");
        OwnerOnly.deleteTree(fresh);
        Files.createDirectory(fresh, OwnerOnly.DIRECTORY);
        runAs.giveTo(fresh);
        try {
            OwnerOnly.write(password, passwords.administrator());
            runAs.giveTo(password);
            Command.Outcome outcome = Command.run(
                    home.directory(), Duration.ofMinutes(5), runAs.command(initdb(binaries, fresh, password)));
            if (!outcome.succeeded()) {
                OwnerOnly.deleteTree(fresh);
                throw DiskFull.says(outcome.output())
                        ? new EmbeddedPostgresException(Trouble.DISK_FULL, home.directory())
                        : new EmbeddedPostgresException(
                                Trouble.START_FAILED,
                                home.directory(),
                                outcome.output().strip());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The built-in C.UTF-8 locale needs nothing from the system; Chinese order is asked for by name (zh-x-icu). */
    private static List<String> initdb(PostgresBinaries binaries, Path data, Path password) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + Passwords.ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        SETTINGS.forEach(setting -> command.addAll(List.of("--set", setting)));
        return command;
    }
}
