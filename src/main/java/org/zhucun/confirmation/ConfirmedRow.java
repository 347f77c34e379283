package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Difference;
import org.zhucun.unit.UnitLevel;

/** A line of a roster as it was confirmed, with the names of that day; no personal numbers. */
public record ConfirmedRow(
        long assignmentId,
        long cadreId,
        String cadreName,
        String villageCode,
        String villageName,
        @Nullable String townshipName,
        long unitId,
        String unitName,
        UnitLevel unitLevel,
        TeamRole role,
        boolean teamLeader,
        LocalDate startsOn,
        @Nullable LocalDate plannedEndOn) {

    /** Village with its township, as a line shows it. */
    public String place() {
        return townshipName == null ? villageName : townshipName + " " + villageName;
    }

    /** What is different in another line of the same person. */
    List<Difference> differences(ConfirmedRow later) {
        List<Difference> found = new ArrayList<>();
        compare(found, "name", cadreName, later.cadreName);
        if (!villageCode.equals(later.villageCode)) {
            compare(found, "villageName", place(), later.place());
        }
        if (unitId != later.unitId) {
            compare(found, "unitName", unitName, later.unitName);
        }
        compare(found, "unitLevel", unitLevel, later.unitLevel);
        compare(found, "role", role, later.role);
        compare(found, "teamLeader", teamLeader, later.teamLeader);
        compare(found, "startsOn", startsOn, later.startsOn);
        compare(found, "plannedEndOn", plannedEndOn, later.plannedEndOn);
        return found;
    }

    private static void compare(List<Difference> found, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(Difference.of(field, before, after));
        }
    }
}
