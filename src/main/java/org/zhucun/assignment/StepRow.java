package org.zhucun.assignment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One move that was made.
 *
 * @param onDay the day it holds from, as the order said
 * @param fromStatus null when the assignment came into being by it
 * @param overridden the code of the rule that was overridden
 */
public record StepRow(
        long id,
        Move move,
        OffsetDateTime at,
        String actor,
        @Nullable LocalDate onDay,
        @Nullable AssignmentStatus fromStatus,
        AssignmentStatus toStatus,
        @Nullable String reason,
        @Nullable String opinion,
        @Nullable String documentNo,
        @Nullable String overridden) {

    StepRow in(ZoneId zone) {
        return new StepRow(
                id,
                move,
                at.atZoneSameInstant(zone).toOffsetDateTime(),
                actor,
                onDay,
                fromStatus,
                toStatus,
                reason,
                opinion,
                documentNo,
                overridden);
    }
}
