package org.zhucun.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The chain's head as kept outside the database: one signed line a day in {@code ZHUCUN_HOME/audit/checkpoints.txt},
 * and the same line in a second folder where one is set. A chain alone does not show that its tail was cut off.
 *
 * <p>A line reads {@code moment number chain signature}, the last two in hexadecimal; the signature is an HMAC-SHA-256
 * of what stands before it under the key in {@code ZHUCUN_HOME/keys/audit.key}.
 */
@Component
@Slf4j
class Checkpoints {

    private static final String FILE = "checkpoints.txt";
    private static final HexFormat HEX = HexFormat.of();

    private final Path folder;
    private final Path keys;
    private final Path keyFile;
    private final String second;

    Checkpoints(@Value("${zhucun.home:.zhucun}") String home, @Value("${zhucun.audit.second-store:}") String second) {
        Path base = Path.of(home.isBlank() ? ".zhucun" : home).toAbsolutePath();
        this.folder = base.resolve("audit");
        this.keys = base.resolve("keys");
        this.keyFile = keys.resolve("audit.key");
        this.second = second;
    }

    /**
     * Signs where the chain stands.
     *
     * @throws UncheckedIOException when one of the files cannot be written; the caller's job is tried again
     */
    synchronized void sign(OffsetDateTime at, ChainLink head) {
        String said = at + " " + head.number() + " " + HEX.formatHex(head.chain());
        String line = said + " " + HEX.formatHex(signature(said)) + "\n";
        try {
            append(folder, line);
            if (!second.isBlank()) {
                append(Path.of(second), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("审计检查点无法写入 (the audit checkpoint cannot be written): " + folder, e);
        }
    }

    /** Every checkpoint of both stores, in the order they were signed. */
    List<Checkpoint> all() {
        List<Checkpoint> found = new ArrayList<>(read(folder.resolve(FILE)));
        if (!second.isBlank()) {
            found.addAll(read(Path.of(second).resolve(FILE)));
        }
        return found;
    }

    private List<Checkpoint> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Checkpoint> found = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    found.add(parse(line));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checkpoint parse(String line) {
        String[] parts = line.split(" ", -1);
        try {
            String said = parts[0] + " " + parts[1] + " " + parts[2];
            boolean genuine = MessageDigest.isEqual(signature(said), HEX.parseHex(parts[3]));
            return new Checkpoint(
                    OffsetDateTime.parse(parts[0]), Long.parseLong(parts[1]), HEX.parseHex(parts[2]), genuine);
        } catch (RuntimeException e) {
            log.warn("a line of the audit checkpoints is not one of ours: {}", e.getMessage());
            return new Checkpoint(OffsetDateTime.MIN, 0, new byte[0], false);
        }
    }

    private byte[] signature(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("审计密钥无法使用 (the audit key cannot be used): " + keyFile, e);
        }
    }

    private synchronized byte[] key() throws IOException {
        if (!Files.exists(keyFile)) {
            createPrivately(keys);
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.write(keyFile, key);
            Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readAllBytes(keyFile);
    }

    private static void append(Path folder, String line) throws IOException {
        createPrivately(folder);
        Files.writeString(folder.resolve(FILE), line, CREATE, APPEND, DSYNC);
    }

    private static void createPrivately(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
