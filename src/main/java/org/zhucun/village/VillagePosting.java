package org.zhucun.village;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.cadre.PersonalNumbers;
import org.zhucun.unit.UnitLevel;

/**
 * Somebody who serves or served in a village.
 *
 * @param phone masked, however it comes
 * @param birth known to the year, the month or the day
 * @param unitLevel the level of the unit on the day the posting started
 * @param role {@code FIRST_SECRETARY} or {@code TEAM_MEMBER}
 * @param status the status of the assignment, such as {@code IN_POST}
 * @param cycle the name of the rotation it belongs to
 */
public record VillagePosting(
        long assignmentId,
        long cadreId,
        String cadreName,
        @Nullable String gender,
        @Nullable String birth,
        @Nullable String political,
        @Nullable String education,
        @Nullable String post,
        @Nullable String rank,
        @Nullable String phone,
        long unitId,
        String unitName,
        UnitLevel unitLevel,
        String role,
        boolean teamLeader,
        String status,
        String source,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String cycle) {

    public VillagePosting {
        phone = PersonalNumbers.maskedPhone(phone);
    }
}
