package org.zhucun.recognition;

/** A row that holds something and yet is no row of data, with the reason and its first words. */
public record SkippedRow(int number, Reason reason, String text) {

    public enum Reason {
        TITLE,
        HEADER,
        SECTION,
        NOTE,
        EXAMPLE,
        REQUIRED_MARK,
        TOTAL,
        SIGNATURE,
        /** Numbered or placed, but nobody stands in it. */
        NOBODY
    }
}
