package org.zhucun.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a unit sends or sent to a village.
 *
 * @param role {@code FIRST_SECRETARY} or {@code TEAM_MEMBER}
 * @param status the status of the assignment, such as {@code IN_POST}
 * @param sentAs the name of the record it was sent under, when that was another one merged since
 */
public record UnitPosting(
        long cadreId,
        String cadreName,
        String role,
        boolean teamLeader,
        String villageCode,
        String villageName,
        String villagePath,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        String status,
        @Nullable String sentAs) {}
