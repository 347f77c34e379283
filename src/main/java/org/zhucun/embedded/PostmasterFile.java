package org.zhucun.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes about itself into {@code postmaster.pid}: line 1 process, line 4 port, line 8 status. The file
 * outlives a killed server, so it is believed only while the process is there and is a postgres.
 *
 * @param port 0 while the server has not said it yet
 * @param status "starting", "ready", "stopping", or empty while the server has not said it yet
 */
record PostmasterFile(long pid, int port, String status) {

    static Optional<PostmasterFile> read(Path dataDirectory) {
        try {
            List<String> lines =
                    Files.readAllLines(dataDirectory.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return Optional.of(new PostmasterFile(
                    Long.parseLong(line(lines, 1, "0")), Integer.parseInt(line(lines, 4, "0")), line(lines, 8, "")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The server that runs on this directory now, if one does. */
    static Optional<PostmasterFile> ofRunningServer(Path dataDirectory) {
        return read(dataDirectory).filter(PostmasterFile::isRunning);
    }

    boolean isReady() {
        return status.equals("ready");
    }

    boolean isStopping() {
        return status.equals("stopping");
    }

    /** A number may have been given to another program meanwhile, and a zombie has no command line any more. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> program(process).endsWith("postgres"))
                .isPresent();
    }

    private static String program(ProcessHandle process) {
        try {
            String commandLine = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
            int end = commandLine.indexOf('\0');
            return end < 0 ? commandLine : commandLine.substring(0, end);
        } catch (IOException e) {
            return process.info().command().orElse("");
        }
    }

    private static String line(List<String> lines, int number, String otherwise) {
        String line = lines.size() >= number ? lines.get(number - 1).strip() : "";
        return line.isEmpty() ? otherwise : line;
    }
}
