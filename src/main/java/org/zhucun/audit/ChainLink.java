package org.zhucun.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The place of an entry in the order of things: digest of the entry, chained to the digest of all before it.
 *
 * @param number 1, 2, 3 without gaps, in the order of commits
 * @param digest SHA-256 of the entry's content
 * @param chain SHA-256 of the previous link's chain followed by {@code digest}; 32 zero bytes stand before the first
 */
record ChainLink(long number, long entryId, byte[] digest, byte[] chain) {

    static final ChainLink NONE = new ChainLink(0, 0, new byte[32], new byte[32]);

    ChainLink next(AuditEntry entry) {
        byte[] digest = sha256(entry.content());
        return new ChainLink(number + 1, entry.id(), digest, chained(chain, digest));
    }

    static byte[] chained(byte[] before, byte[] digest) {
        return sha256(before, digest);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
