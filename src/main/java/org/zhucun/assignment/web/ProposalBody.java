package org.zhucun.assignment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.ProposeAssignment;
import org.zhucun.quota.TeamRole;

/**
 * A proposal as other systems send it. State and creator are not theirs to set.
 *
 * @param version of a change, the version it starts from
 * @param submit whether it goes to review at once; absent means a draft
 */
record ProposalBody(
        @Nullable Long cadreId,
        @Nullable String villageCode,
        @Nullable TeamRole role,
        @Nullable Boolean teamLeader,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable Long cycleId,
        @Nullable AssignmentSource source,
        @Nullable Long predecessorId,
        @Nullable String documentNo,
        @Nullable Boolean submit,
        @Nullable Integer version) {

    ProposeAssignment command() {
        return ProposeAssignment.builder()
                .cadreId(cadreId)
                .villageCode(text(villageCode))
                .role(role)
                .teamLeader(Boolean.TRUE.equals(teamLeader))
                .startsOn(startsOn)
                .plannedEndOn(plannedEndOn)
                .cycleId(cycleId)
                .source(source)
                .predecessorId(predecessorId)
                .documentNo(text(documentNo))
                .submit(Boolean.TRUE.equals(submit))
                .build();
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
