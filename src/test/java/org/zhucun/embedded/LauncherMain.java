package org.zhucun.embedded;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A JVM of its own for the tests that kill one: starts the server, says READY or REFUSED, waits to be told to close. */
final class LauncherMain {

    private LauncherMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(arguments[0], 0)) {
            out.println("READY " + server.port() + " " + server.password());
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (EmbeddedPostgresException e) {
            out.println("REFUSED " + e.trouble() + " " + e.getMessage().replaceAll("\\R", " / "));
        }
    }
}
