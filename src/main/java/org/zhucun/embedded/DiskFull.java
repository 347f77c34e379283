package org.zhucun.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Tells a full disk from every other failure, by the words of the system. */
final class DiskFull {

    private DiskFull() {}

    static boolean says(String output) {
        return output.contains("No space left on device") || output.contains("Disk quota exceeded");
    }

    static EmbeddedPostgresException or(IOException failure, Path home, Supplier<EmbeddedPostgresException> other) {
        return says(String.valueOf(failure.getMessage()))
                ? new EmbeddedPostgresException(failure, Trouble.DISK_FULL, home)
                : other.get();
    }
}
