package org.zhucun.village;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A period a village was on the supported list.
 *
 * @param reason why it came on, or why its posts changed
 * @param endsOn the first day it no longer held, null while open
 * @param endReason why it ended: the village left, or its posts changed
 */
public record SupportPeriod(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int requiredFirstSecretary,
        int requiredMembers,
        @Nullable String reason,
        @Nullable String endReason,
        @Nullable String changedBy,
        @Nullable OffsetDateTime changedAt) {}
