package org.zhucun.confirmation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where one county stands in a round. Everybody who takes part sees the state; the rest only those in whose scope the
 * county lies.
 *
 * @param heads people in the edition confirmed last, null before the first
 * @param changedBy who took the last step
 * @param visible whether the county lies in the caller's scope
 */
public record CountyProgress(
        long id,
        String countyCode,
        String countyName,
        String cityName,
        ConfirmationState state,
        @Nullable String returnReason,
        int edition,
        @Nullable Integer heads,
        @Nullable String changedBy,
        @Nullable OffsetDateTime changedAt,
        boolean visible,
        int version) {}
