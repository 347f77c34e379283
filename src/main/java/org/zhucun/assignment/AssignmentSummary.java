package org.zhucun.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * An assignment as its moves and other systems see it.
 *
 * @param villagePath from the city down to the village
 * @param unitLevel the unit's level on the day the assignment started
 * @param predecessorId whose place in the village it takes
 * @param previousId the same person's service it continues
 * @param submittedBy the account that submitted it, which may not decide on it
 * @param replacementDueOn by when somebody else is to be sent, after a recall
 */
public record AssignmentSummary(
        long id,
        long cadreId,
        String cadreName,
        String villageCode,
        String villageName,
        String villagePath,
        long unitId,
        String unitName,
        UnitLevel unitLevel,
        TeamRole role,
        boolean teamLeader,
        AssignmentSource source,
        AssignmentStatus status,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate handoverUntil,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        @Nullable LocalDate replacementDueOn,
        @Nullable Long cycleId,
        @Nullable Long predecessorId,
        @Nullable Long previousId,
        @Nullable Long submittedBy,
        @Nullable LocalDate approvedOn,
        @Nullable String documentNo,
        int version) {}
