package org.zhucun.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server adds to its log from now on: the last words of one that ended early. */
record StartLog(Path file, long from) {

    private static final long LONG_ENOUGH = 10L << 20;
    private static final int LAST_WORDS = 4000;

    /** Keeps one older log beside the current one. */
    static StartLog begin(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, OwnerOnly.FILE);
            } else if (Files.size(file) > LONG_ENOUGH) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
                Files.createFile(file, OwnerOnly.FILE);
            }
            return new StartLog(file, Files.size(file));
        } catch (IOException e) {
            throw DiskFull.or(
                    e,
                    file,
                    () -> new EmbeddedPostgresException(
                            e, Trouble.HOME_NOT_WRITABLE, file, String.valueOf(e.getMessage())));
        }
    }

    String read() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(from, log.length() - LAST_WORDS));
            byte[] words = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(words);
            return new String(words, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
