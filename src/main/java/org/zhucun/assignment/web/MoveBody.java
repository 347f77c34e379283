package org.zhucun.assignment.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.EndReason;
import org.zhucun.assignment.MoveOrder;

/**
 * A move as other systems order it.
 *
 * @param reason why; of an end also the code of the reason, such as {@code PROMOTED}
 * @param override whether a share may fall below what is required; asks for reason, document number and provincial staff
 */
record MoveBody(
        @Nullable Integer version,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String opinion,
        @Nullable String documentNo,
        @Nullable LocalDate plannedEndOn,
        @Nullable String villageCode,
        @Nullable Long cycleId,
        @Nullable EndReason endReason,
        @Nullable Boolean override) {

    /** @param staff whether the caller is staff: never said by the body */
    MoveOrder order(boolean staff) {
        EndReason named = Arrays.stream(EndReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(null);
        return MoveOrder.builder()
                .version(version)
                .on(on)
                .reason(named == null ? reason : null)
                .opinion(opinion)
                .documentNo(documentNo)
                .plannedEndOn(plannedEndOn)
                .villageCode(villageCode)
                .cycleId(cycleId)
                .endReason(endReason == null ? named : endReason)
                .override(Boolean.TRUE.equals(override))
                .staff(staff)
                .build();
    }
}
