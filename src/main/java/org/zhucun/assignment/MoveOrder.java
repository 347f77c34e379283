package org.zhucun.assignment;

import java.time.LocalDate;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody orders about one assignment; which parts a move needs is said at its method.
 *
 * @param version the version the order starts from
 * @param on the day it holds from; absent means the day the data reaches to
 * @param reason at most 200 characters
 * @param opinion what the decider says, at most 500 characters
 * @param documentNo the number of the document behind it, at most 60 characters
 * @param endReason why the person leaves, of {@link AssignmentMoveService#end}
 * @param override whether a share may fall below what is required, for the reason and by the document given
 * @param staff whether the account may override at all: whoever calls knows the role
 */
@Builder(toBuilder = true)
public record MoveOrder(
        @Nullable Integer version,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String opinion,
        @Nullable String documentNo,
        @Nullable LocalDate plannedEndOn,
        @Nullable String villageCode,
        @Nullable Long cycleId,
        @Nullable EndReason endReason,
        boolean override,
        boolean staff) {

    /** The order with nothing but blanks taken for nothing said. */
    MoveOrder stripped() {
        return toBuilder()
                .reason(text(reason))
                .opinion(text(opinion))
                .documentNo(text(documentNo))
                .villageCode(text(villageCode))
                .build();
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
