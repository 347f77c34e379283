package org.zhucun.recognition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What makes two headers the same one: kind, and the words over each column in their order. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(ImportKind kind, List<RecognisedColumn> columns) {
        StringBuilder words = new StringBuilder(kind.name());
        columns.forEach(column -> words.append('\n').append(Text.key(column.header())));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(words.toString().stripTrailing().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
