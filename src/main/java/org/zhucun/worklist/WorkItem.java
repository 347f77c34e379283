package org.zhucun.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * A line of a worklist: a post in a village, whom it is about, and the day that counts.
 *
 * @param id stable within its list
 * @param place the township and the village, for people
 * @param assignmentId the service it is about; for an empty post that of whoever left it last, null when nobody did
 * @param unitId the unit a person is from; for an empty post the unit that stands behind the village
 * @param startsOn when that service began or is to begin
 * @param endedOn when it ended
 * @param day the day that counts: of a term its planned end, of an empty post the day since, of an arrival the day of
 *     the start, of a recall the day of leaving, of a handover its last day, of a doubt the day of the start
 * @param due the last day the rules allow, null where there is none
 * @param days how many days lie between {@code day} and the list's own; below zero while it is still to come
 * @param overdue days since {@code due}; below zero while there is time left, null without one
 * @param reason an end reason, or the kind of doubt
 * @param successorId the service of whoever is named to come instead
 */
public record WorkItem(
        WorklistKind list,
        String id,
        String villageCode,
        String villageName,
        String villagePath,
        @JsonIgnore String place,
        TeamRole role,
        @Nullable Long assignmentId,
        @Nullable Long cadreId,
        @Nullable String cadreName,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable UnitLevel unitLevel,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endedOn,
        LocalDate day,
        @Nullable LocalDate due,
        long days,
        @Nullable Long overdue,
        @Nullable String reason,
        @Nullable Long successorId,
        @Nullable Long successorCadreId,
        @Nullable String successorName,
        @Nullable AssignmentStatus successorStatus) {

    /** Opaque to whoever carries it. */
    @JsonIgnore
    public String cursor() {
        return day + "~" + id;
    }

    /** Whether somebody is named to come instead. */
    public boolean named() {
        return successorId != null;
    }

    @JsonIgnore
    public boolean isOverdue() {
        return overdue != null && overdue > 0;
    }

    static @Nullable Long between(@Nullable LocalDate due, LocalDate asOf) {
        return due == null ? null : (Long) ChronoUnit.DAYS.between(due, asOf);
    }
}
