package org.zhucun.assignment;

import java.time.LocalDate;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;

/**
 * Proposes a person for a village. What must be said and is not is told as A029.
 *
 * @param plannedEndOn absent: with the cycle, or after the term the rules set
 * @param cycleId absent: the cycle of the province that lasts on the first day
 * @param source absent: a replacement when somebody's place is taken, else by rotation
 * @param predecessorId the assignment whose place in the village is taken
 * @param submit whether it goes to review at once
 */
@Builder(toBuilder = true)
public record ProposeAssignment(
        @Nullable Long cadreId,
        @Nullable String villageCode,
        @Nullable TeamRole role,
        boolean teamLeader,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable Long cycleId,
        @Nullable AssignmentSource source,
        @Nullable Long predecessorId,
        @Nullable String documentNo,
        boolean submit) {}
