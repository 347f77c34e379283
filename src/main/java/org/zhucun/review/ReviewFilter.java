package org.zhucun.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;
import org.zhucun.profile.ReviewStage;

/**
 * What the queue is narrowed to; null narrows nothing.
 *
 * @param statuses empty for all
 * @param mine whether only tasks at a stage the caller's area covers
 */
public record ReviewFilter(
        Set<ReviewStatus> statuses,
        @Nullable DivisionCode division,
        @Nullable ReviewStage stage,
        boolean mine) {

    public ReviewFilter {
        statuses = Set.copyOf(statuses);
    }

    public static ReviewFilter of(ReviewStatus... statuses) {
        return new ReviewFilter(Set.of(statuses), null, null, false);
    }
}
