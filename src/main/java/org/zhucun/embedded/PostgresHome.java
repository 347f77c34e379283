package org.zhucun.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * The directory {@code ZHUCUN_HOME/postgres}, held by this JVM alone for as long as it is open: the file lock in it
 * belongs to the process, so the kernel gives it back after {@code kill -9}.
 */
final class PostgresHome implements AutoCloseable {

    private final Path directory;
    private final FileChannel lockChannel;

    private PostgresHome(Path directory, FileChannel lockChannel) {
        this.directory = directory;
        this.lockChannel = lockChannel;
    }

    /** Makes the directory where needed and takes its lock; the text may be relative and may go through symbolic links. */
    static PostgresHome open(String zhucunHome) {
        Path home = nameable(zhucunHome);
        try {
            makeDirectories(home);
            Path directory = safe(home.toRealPath()).resolve("postgres");
            makeDirectories(directory);
            Path lockFile = directory.resolve("lock");
            FileChannel channel = FileChannel.open(
                    lockFile,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    OwnerOnly.FILE);
            lock(channel, home);
            return new PostgresHome(directory, channel);
        } catch (IOException e) {
            throw DiskFull.or(
                    e,
                    home,
                    () -> new EmbeddedPostgresException(
                            e, Trouble.HOME_NOT_WRITABLE, home, String.valueOf(e.getMessage())));
        }
    }

    Path directory() {
        return directory;
    }

    Path binaries() {
        return directory.resolve("binaries-" + PostgresBinaries.VERSION);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path passwords() {
        return directory.resolve("passwords");
    }

    Path port() {
        return directory.resolve("port");
    }

    Path log() {
        return directory.resolve("log");
    }

    @Override
    public void close() throws IOException {
        lockChannel.close();
    }

    private static void lock(FileChannel channel, Path home) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very JVM
        }
        if (lock == null) {
            ByteBuffer holder = ByteBuffer.allocate(32);
            channel.read(holder, 0);
            channel.close();
            String pid = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII).strip();
            throw new EmbeddedPostgresException(Trouble.HOME_IN_USE, home, pid);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /**
     * A JVM whose locale is not UTF-8 cannot name a Chinese directory, neither to the file system nor to a child
     * process, and would quietly make another one.
     */
    private static Path nameable(String text) {
        Charset files = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        Charset children = Runtime.version().feature() < 18 ? Charset.defaultCharset() : files;
        String whole = System.getProperty("user.dir") + text;
        if (!files.newEncoder().canEncode(whole)
                || whole.indexOf('\uFFFD') >= 0
                || !Arrays.equals(whole.getBytes(files), whole.getBytes(children))) {
            throw new EmbeddedPostgresException(Trouble.HOME_NOT_NAMEABLE, text, files.name());
        }
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new EmbeddedPostgresException(e, Trouble.HOME_NOT_NAMEABLE, text, files.name());
        }
    }

    /** initdb calls postgres through a shell, within double quotes. */
    private static Path safe(Path home) {
        if (home.toString().chars().anyMatch(letter -> "\"$`\\\n".indexOf(letter) >= 0)) {
            throw new EmbeddedPostgresException(Trouble.HOME_NAME_UNSAFE, home);
        }
        return home;
    }

    /** As root the server runs as somebody else, who must be able to pass through but not to list. */
    private static void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(directory);
        Set<PosixFilePermission> permissions =
                PosixFilePermissions.fromString(RunAs.isRoot() ? "rwx--x--x" : "rwx------");
        Files.setPosixFilePermissions(directory, permissions);
    }
}
