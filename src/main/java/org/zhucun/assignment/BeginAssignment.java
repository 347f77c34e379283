package org.zhucun.assignment;

import java.time.LocalDate;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * A service that began, begins, or is already over, as a roster tells it.
 *
 * @param unitLevel the unit's level on the day it starts
 * @param source null: by rotation
 * @param endedOn the first day no longer in post, null while the service lasts
 * @param endReason given with {@code endedOn}
 */
@Builder
public record BeginAssignment(
        long cadreId,
        String villageCode,
        long unitId,
        UnitLevel unitLevel,
        @Nullable Long cycleId,
        TeamRole role,
        boolean teamLeader,
        @Nullable AssignmentSource source,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason) {}
