package org.zhucun.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * One part of a package while it unpacks: counts what comes out, refuses when it grows beyond the limits, and knows at
 * the end whether the part is whole.
 */
final class GuardedStream extends InputStream {

    private static final int FREE_OF_RATIO = 1 << 20;

    /** No tag, attribute or text of a workbook is longer; a parser would have to hold it in memory. */
    private static final int LONGEST_RUN = 1 << 20;

    private final InputStream inflater;
    private final ReadBudget budget;
    private final long packed;
    private final long declared;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private long count;
    private int run;

    GuardedStream(InputStream inflater, ReadBudget budget, long packed, long declared, long checksum) {
        this.inflater = inflater;
        this.budget = budget;
        this.packed = packed;
        this.declared = declared;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = inflater.read(target, offset, length);
        if (read > 0) {
            count += read;
            crc.update(target, offset, read);
            budget.useInflated(read);
            if (count > FREE_OF_RATIO && count > packed * budget.limits().maxRatio()) {
                throw new FileRefusedException(FileRule.BOMB);
            }
            checkRun(target, offset, read);
        }
        return read;
    }

    private void checkRun(byte[] target, int offset, int read) {
        int last = offset + read - 1;
        while (last >= offset && target[last] != '<') {
            last--;
        }
        run = last < offset ? run + read : offset + read - last;
        if (run > LONGEST_RUN) {
            throw new FileRefusedException(FileRule.BOMB);
        }
    }

    /** Reads what the parser left and compares length and checksum with what the package says. */
    void finish() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            // counted and checked in read
        }
        if (count != declared || crc.getValue() != checksum) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.close();
    }
}
