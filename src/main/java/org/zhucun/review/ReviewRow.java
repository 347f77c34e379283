package org.zhucun.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.profile.ReviewStage;
import org.zhucun.quota.TeamRole;

/**
 * A task in the queue.
 *
 * @param stages all stages in order, joined by commas
 * @param stage the one it is at, or was decided at
 * @param place county, township and village
 * @param predecessorName whose place is taken, null when nobody's is
 * @param stageSince since when it has been at its stage
 * @param days how many days that is
 * @param mine whether the caller's area covers the stage; whoever handed it in or decided an earlier stage may not
 *     decide all the same
 */
public record ReviewRow(
        long id,
        ReviewStatus status,
        @JsonIgnore String stages,
        ReviewStage stage,
        long assignmentId,
        long cadreId,
        String cadreName,
        String villageCode,
        String villageName,
        String place,
        TeamRole role,
        AssignmentSource source,
        @Nullable Long predecessorId,
        @Nullable String predecessorName,
        long submittedById,
        String submittedBy,
        OffsetDateTime submittedAt,
        OffsetDateTime stageSince,
        int days,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        boolean mine,
        int version) {

    public List<ReviewStage> allStages() {
        return Arrays.stream(stages.split(",", -1)).map(ReviewStage::valueOf).toList();
    }
}
