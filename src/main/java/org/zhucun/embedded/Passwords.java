package org.zhucun.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The two random passwords of the cluster, in a file only its owner reads, in PostgreSQL's own password file format
 * so that {@code PGPASSFILE=.../passwords psql} works.
 *
 * @param administrator of the role {@code postgres}, used by the launcher alone
 * @param application of the role {@code zhucun}, which owns the database and nothing else
 */
record Passwords(String administrator, String application) {

    static final String ADMINISTRATOR = "postgres";
    static final String APPLICATION = "zhucun";

    /** Reads the file; makes it where there is no data directory yet that would know other passwords. */
    static Passwords in(PostgresHome home) {
        Path file = home.passwords();
        try {
            if (!Files.exists(file)) {
                if (Files.exists(home.data())) {
                    throw new EmbeddedPostgresException(Trouble.PASSWORDS_MISSING, file);
                }
                OwnerOnly.write(file, new Passwords(random(), random()).lines());
            }
            List<String> lines = Files.readAllLines(file);
            return new Passwords(find(lines, ADMINISTRATOR, file), find(lines, APPLICATION, file));
        } catch (IOException e) {
            throw DiskFull.or(
                    e,
                    home.directory(),
                    () -> new EmbeddedPostgresException(
                            e, Trouble.HOME_NOT_WRITABLE, file, String.valueOf(e.getMessage())));
        }
    }

    private String lines() {
        return line(ADMINISTRATOR) + administrator + "\n" + line(APPLICATION) + application + "\n";
    }

    private static String find(List<String> lines, String role, Path file) {
        return lines.stream()
                .filter(line -> line.startsWith(line(role)))
                .map(line -> line.substring(line(role).length()))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException(Trouble.PASSWORDS_MISSING, file));
    }

    private static String line(String role) {
        return "127.0.0.1:*:*:" + role + ":";
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[]";
    }
}
