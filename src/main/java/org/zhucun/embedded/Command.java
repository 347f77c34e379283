package org.zhucun.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program without a shell, in a clean English environment: no LANG, no PG variables of the caller. */
final class Command {

    private Command() {}

    /** Exit code and everything the program said; 127 where it cannot be started, 137 where it took too long. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Outcome run(Path directory, Duration timeout, List<String> command) {
        try {
            Process process = start(directory, ProcessBuilder.Redirect.PIPE, command);
            process.onExit()
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(late -> {
                        process.destroyForcibly();
                        return process;
                    });
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    /** Starts a program that may outlive this JVM, so that its output goes to a file and never to a pipe. */
    static Process start(Path directory, File output, List<String> command) throws IOException {
        return start(directory, ProcessBuilder.Redirect.appendTo(output), command);
    }

    private static Process start(Path directory, ProcessBuilder.Redirect output, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        return builder.start();
    }

    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(directory -> new File(directory, program).canExecute());
    }
}
