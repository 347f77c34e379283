package org.zhucun.assignment;

import java.time.LocalDate;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * What is to be changed about a service in its village; null stays as it is. The village itself never changes: that is
 * a transfer.
 */
@Builder
public record ReviseAssignment(
        long id,
        @Nullable Long unitId,
        @Nullable UnitLevel unitLevel,
        @Nullable TeamRole role,
        @Nullable Boolean teamLeader,
        @Nullable AssignmentSource source,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason) {}
