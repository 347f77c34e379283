package org.zhucun.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** A service on record, as imports compare with it. */
public record KnownPost(
        long id,
        int version,
        long cadreId,
        String cadreName,
        String villageCode,
        long unitId,
        UnitLevel unitLevel,
        TeamRole role,
        boolean teamLeader,
        AssignmentSource source,
        AssignmentStatus status,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason) {

    /** Whether the person holds this post or is about to: a second one cannot begin. */
    public boolean isOpen() {
        return status == AssignmentStatus.SUBMITTED
                || status == AssignmentStatus.APPROVED
                || status == AssignmentStatus.IN_POST;
    }
}
