package org.zhucun.review.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;
import org.zhucun.review.ReviewFilter;
import org.zhucun.review.ReviewStatus;

/** The views of the queue. */
enum ReviewTab {
    /** What waits (待审). */
    OPEN(ReviewStatus.OPEN),
    /** What was approved or rejected (已办). */
    DONE(ReviewStatus.APPROVED, ReviewStatus.REJECTED),
    /** What was given back or went away (退回). */
    RETURNED(ReviewStatus.RETURNED, ReviewStatus.WITHDRAWN);

    private final Set<ReviewStatus> statuses;

    ReviewTab(ReviewStatus... statuses) {
        this.statuses = Set.of(statuses);
    }

    /** @param mine whether what waits is only what waits for a reviewer of this area */
    ReviewFilter filter(@Nullable DivisionCode division, boolean mine) {
        return new ReviewFilter(statuses, division, null, this == OPEN && mine);
    }

    static ReviewTab of(ReviewStatus status) {
        for (ReviewTab tab : values()) {
            if (tab.statuses.contains(status)) {
                return tab;
            }
        }
        throw new IllegalArgumentException(status.name());
    }
}
