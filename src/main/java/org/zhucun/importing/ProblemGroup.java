package org.zhucun.importing;

import org.jspecify.annotations.Nullable;

/**
 * Problems of one kind: the same rule on the same field about the same text.
 *
 * @param issue the first of them
 * @param sheet where the first stands
 * @param row its row as a person sees it
 * @param count how many rows have it
 * @param suggestion the label of the first suggestion, null when there is none
 */
public record ProblemGroup(
        ImportRowSummary.Issue issue,
        String sheet,
        int row,
        int count,
        @Nullable String suggestion) {}
