package org.zhucun.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.EndReason;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * A line of the roster.
 *
 * @param villagePath from the city down to the village, such as {@code 广元市苍溪县五龙镇嘉龙村}
 * @param unitName the registered name of the unit that sent the person, as of today
 * @param unitLevel that unit's level on the day the assignment started
 * @param birth {@code 1985-03}, with the precision it is known with
 * @param phone masked
 * @param idNumber masked
 */
public record RosterRow(
        long id,
        long cadreId,
        String cadreName,
        @Nullable String gender,
        @Nullable String birth,
        @Nullable String political,
        @Nullable String education,
        @Nullable String post,
        @Nullable String rank,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String remark,
        String villageCode,
        String villageName,
        String villagePath,
        @JsonIgnore String place,
        long unitId,
        String unitName,
        @Nullable String unitShortName,
        UnitLevel unitLevel,
        TeamRole role,
        boolean teamLeader,
        AssignmentSource source,
        AssignmentStatus status,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        @Nullable Long cycleId,
        int version) {

    /** A unit of the centre or the province by its short name; one of a city or county in full, since every county has one. */
    @JsonIgnore
    public String unitEverydayName() {
        boolean known = unitLevel == UnitLevel.CENTRAL || unitLevel == UnitLevel.PROVINCIAL;
        return known && unitShortName != null ? unitShortName : unitName;
    }
}
