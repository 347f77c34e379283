package org.zhucun.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the class path once per version. */
final class PostgresBinaries {

    /** The version of the binaries on the class path; a test holds it in step with the build file. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = "18";

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** Unpacks beside the final place and renames: a directory of that name is always whole. */
    static PostgresBinaries unpackedIn(PostgresHome home) {
        Path directory = home.binaries();
        if (!Files.isDirectory(directory)) {
            try {
                Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
                OwnerOnly.deleteTree(fresh);
                unpack(fresh);
                Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw DiskFull.or(
                        e,
                        home.directory(),
                        () -> new EmbeddedPostgresException(
                                e, Trouble.HOME_NOT_WRITABLE, home.directory(), String.valueOf(e.getMessage())));
            }
        }
        return new PostgresBinaries(directory);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        String platform = platform();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/postgres-" + platform + ".txz")) {
            if (packed == null) {
                throw new EmbeddedPostgresException(Trouble.NO_BINARIES, platform);
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            makeDirectory(path);
        } else if (entry.isSymbolicLink()) {
            makeDirectory(parent(path));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            makeDirectory(parent(path));
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            makeDirectory(parent(directory));
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "a path inside of the home has a parent");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String os = system.startsWith("mac") ? "darwin" : system;
        return os + "-"
                + switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
    }
}
