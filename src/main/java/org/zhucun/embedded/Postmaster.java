package org.zhucun.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Starts, finds and stops the server process of one data directory. */
@Slf4j
@RequiredArgsConstructor
final class Postmaster {

    /** Recovery after a crash replays at most max_wal_size, which a slow disk does in this time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final PostgresHome home;
    private final PostgresBinaries binaries;
    private final RunAs runAs;

    /** The port of a ready server: the one that already runs on this directory, else a new one. */
    int findOrStart(int wantedPort) {
        Optional<PostmasterFile> running = PostmasterFile.ofRunningServer(home.data());
        if (running.isPresent()) {
            if (!running.get().isStopping()) {
                log.info(
                        "adopting the PostgreSQL that already runs in {} (process {})",
                        home.data(),
                        running.get().pid());
                return awaitReady(running.get().pid());
            }
            awaitGone(running.get().pid());
        }
        return start(wantedPort);
    }

    boolean isRunning() {
        return PostmasterFile.ofRunningServer(home.data()).isPresent();
    }

    /** Starts on exactly this port, or on a free one where it is 0 (the last one first, so that tools keep working). */
    private int start(int wantedPort) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            int port = wantedPort == 0 ? LoopbackPort.lastOrFree(home) : wantedPort;
            StartLog startLog = StartLog.begin(home.log());
            try {
                deleteStalePid();
                int ready = launch(port, limit);
                LoopbackPort.remember(home, ready);
                return ready;
            } catch (EndedEarly ended) {
                String said = startLog.read();
                boolean portTaken = said.contains("could not bind");
                if (portTaken && wantedPort != 0) {
                    throw new EmbeddedPostgresException(Trouble.PORT_IN_USE, Integer.toString(port));
                }
                boolean oldChildrenLeft = said.contains("pre-existing shared memory block");
                if (Instant.now().isAfter(limit) || !(portTaken || oldChildrenLeft)) {
                    throw failure(said);
                }
                Pause.briefly();
            } catch (IOException e) {
                throw failure(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is checkpointed. */
    void stop() {
        Command.Outcome outcome = Command.run(
                home.directory(),
                STOP_LIMIT.plusSeconds(5),
                runAs.command(List.of(
                        binaries.program("pg_ctl"),
                        "stop",
                        "--pgdata=" + home.data(),
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + STOP_LIMIT.toSeconds())));
        if (!outcome.succeeded() && isRunning()) {
            log.warn(
                    "PostgreSQL in {} still runs: {}",
                    home.data(),
                    outcome.output().strip());
        }
    }

    private int launch(int port, Instant limit) throws IOException, EndedEarly {
        List<String> command = new ArrayList<>();
        if (Command.exists("setsid")) {
            command.add("setsid"); // Ctrl-C at the terminal must reach the JVM first, which then stops the server
        }
        command.addAll(runAs.command(List.of(
                binaries.program("postgres"),
                "-D",
                home.data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "password_encryption=scram-sha-256",
                // the log must not repeat what people typed: no failing statements, no DETAIL with their values
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse")));
        Process process = Command.start(home.directory(), home.log().toFile(), command);
        while (Instant.now().isBefore(limit)) {
            Optional<PostmasterFile> file =
                    PostmasterFile.read(home.data()).filter(found -> found.pid() == process.pid());
            if (file.isPresent() && file.get().isReady()) {
                return port;
            }
            if (!process.isAlive()) {
                throw new EndedEarly();
            }
            Pause.aMoment();
        }
        throw new EmbeddedPostgresException(Trouble.START_TIMED_OUT, home.log());
    }

    private int awaitReady(long pid) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            Optional<PostmasterFile> file = PostmasterFile.ofRunningServer(home.data());
            if (file.isEmpty()) {
                throw failure("process " + pid + " ended while it was awaited");
            }
            if (file.get().isReady()) {
                return file.get().port();
            }
            Pause.aMoment();
        }
        throw new EmbeddedPostgresException(Trouble.START_TIMED_OUT, home.log());
    }

    private void awaitGone(long pid) {
        log.info("waiting for the PostgreSQL in {} to finish stopping (process {})", home.data(), pid);
        Instant limit = Instant.now().plus(STOP_LIMIT);
        while (isRunning()) {
            if (Instant.now().isAfter(limit)) {
                throw new EmbeddedPostgresException(Trouble.STILL_STOPPING, home.data(), Long.toString(pid));
            }
            Pause.aMoment();
        }
    }

    /** PostgreSQL would take any living process of that number for a server and refuse; we know better. */
    private void deleteStalePid() throws IOException {
        if (!isRunning()) {
            Files.deleteIfExists(home.data().resolve("postmaster.pid"));
        }
    }

    private EmbeddedPostgresException failure(String said) {
        return DiskFull.says(said)
                ? new EmbeddedPostgresException(Trouble.DISK_FULL, home.directory())
                : new EmbeddedPostgresException(Trouble.START_FAILED, home.log(), said.strip());
    }

    /** The process ended before it was ready; why stands in the log. */
    private static final class EndedEarly extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
