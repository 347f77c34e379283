package org.zhucun.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a commit wrote.
 *
 * @param fresh rows written as new
 * @param changed rows written as changes
 * @param same rows that changed nothing
 * @param warnings rows among those written that carried a warning
 * @param leftOut rows with errors and rows that were not chosen
 * @param ended people who were in post, were not in a list declared complete, and have left
 */
public record Receipt(
        @JsonProperty("new") int fresh,
        int changed,
        int same,
        int warnings,
        int leftOut,
        int ended,
        String committedBy) {

    /** The same as counts of rows, where warnings no longer matter. */
    RowCounts counts() {
        return new RowCounts(fresh + changed + same + leftOut, fresh, changed, same, leftOut, 0);
    }
}
