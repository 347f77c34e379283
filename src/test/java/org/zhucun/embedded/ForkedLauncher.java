package org.zhucun.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@link LauncherMain} in another JVM, under another user or locale where wanted. */
final class ForkedLauncher implements AutoCloseable {

    private static final List<Class<?>> NEEDED = List.of(
            EmbeddedPostgres.class,
            LauncherMain.class,
            org.apache.commons.compress.archivers.tar.TarArchiveInputStream.class,
            org.apache.commons.io.IOUtils.class,
            org.apache.commons.lang3.StringUtils.class,
            org.tukaani.xz.XZInputStream.class,
            org.postgresql.Driver.class,
            org.slf4j.LoggerFactory.class);

    private final Process process;
    private final String answer;

    private ForkedLauncher(Process process, String answer) {
        this.process = process;
        this.answer = answer;
    }

    static ForkedLauncher start(Path home) {
        return start(home.toString(), List.of(), classPath(), "C.UTF-8");
    }

    static ForkedLauncher startInLocale(Path home, String locale) {
        return start(home.toString(), List.of(), classPath(), locale);
    }

    /** Our class path may lie where another user cannot read, so that user gets a copy. */
    static ForkedLauncher startAs(int user, Path home, Path readableByAll) throws IOException {
        List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        return start(home.toString(), prefix, copiedTo(readableByAll), "C.UTF-8");
    }

    private static ForkedLauncher start(String home, List<String> prefix, List<Path> classPath, String locale) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
        command.addAll(List.of(LauncherMain.class.getName(), home));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(new File("/dev/null"));
        builder.environment().put("LC_ALL", locale);
        try {
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String answer = CompletableFuture.supplyAsync(() -> firstLine(out)).get(90, TimeUnit.SECONDS);
            return new ForkedLauncher(process, answer);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String answer() {
        return answer;
    }

    int port() {
        return Integer.parseInt(word(1));
    }

    String password() {
        return word(2);
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets the other JVM close its server and end. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private String word(int number) {
        if (!answer.startsWith("READY ")) {
            throw new IllegalStateException(answer);
        }
        return answer.split(" ")[number];
    }

    private static String firstLine(BufferedReader out) {
        try {
            return String.valueOf(out.readLine());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<Path> classPath() {
        Stream<Path> classes = NEEDED.stream().map(ForkedLauncher::location);
        return Stream.concat(classes, Stream.of(binaries())).toList();
    }

    private static List<Path> copiedTo(Path directory) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path entry : classPath()) {
            Path copy = directory.resolve(copies.size() + "-" + entry.getFileName());
            run("cp", "-r", entry.toString(), copy.toString());
            copies.add(copy);
        }
        run("chmod", "-R", "a+rX", directory.toString());
        return copies;
    }

    private static void run(String... command) {
        Command.Outcome outcome = Command.run(Path.of("/"), java.time.Duration.ofSeconds(60), List.of(command));
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.output());
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path binaries() {
        return Stream.of("x86_64", "arm_64")
                .map(machine -> "/postgres-linux-" + machine + ".txz")
                .map(ForkedLauncher.class::getResource)
                .filter(resource -> resource != null && resource.toString().contains(suffix()))
                .map(resource ->
                        Path.of(resource.getPath().replaceFirst("^file:", "").replaceFirst("!.*$", "")))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static String suffix() {
        return System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
    }
}
