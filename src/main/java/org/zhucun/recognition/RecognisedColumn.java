package org.zhucun.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A column under its header.
 *
 * @param index from 0
 * @param header the header as read, lines of a tall header joined by {@code /}; empty where there is none
 * @param field what it is taken for, null when it means nothing to this kind of file
 * @param confidence 1 a known header, less where content or likeness decided, 0 nothing known
 * @param sample the first value below the header
 */
public record RecognisedColumn(
        int index, String header, @Nullable Field field, double confidence, String sample) {

    /** The column's letter as a spreadsheet shows it. */
    public String letter() {
        return letterOf(index);
    }

    /** {@code A} for 0, {@code AA} for 26. */
    public static String letterOf(int index) {
        String letters = "";
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
