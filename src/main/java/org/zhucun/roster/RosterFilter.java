package org.zhucun.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.VillageCategory;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * What the roster is narrowed to; null narrows nothing.
 *
 * @param status exactly this status, whatever the day
 * @param asOf the day the tab speaks of, null for now
 * @param unit a unit's number
 * @param unitName a part of a unit's name, short name, alias or the initials of its pinyin
 * @param q a part of a person's, village's, township's or unit's name; or a whole identity number or phone number
 * @param cycle a rotation cycle's number
 * @param endsBefore planned to end before this day
 * @param category villages that are of this category on the day
 * @param ids exactly these assignments, empty for all
 */
public record RosterFilter(
        RosterTab tab,
        @Nullable AssignmentStatus status,
        @Nullable LocalDate asOf,
        @Nullable DivisionCode division,
        @Nullable TeamRole role,
        @Nullable UnitLevel level,
        @Nullable Long unit,
        @Nullable String unitName,
        @Nullable String q,
        @Nullable Long cycle,
        @Nullable LocalDate endsBefore,
        @Nullable AssignmentSource source,
        @Nullable VillageCategory category,
        List<Long> ids) {

    public RosterFilter {
        ids = List.copyOf(ids);
    }

    /** Everything the scope holds. */
    public static final RosterFilter ALL = new RosterFilter(
            RosterTab.ALL, null, null, null, null, null, null, null, null, null, null, null, null, List.of());

    public RosterFilter withTab(RosterTab other) {
        return new RosterFilter(
                other,
                status,
                asOf,
                division,
                role,
                level,
                unit,
                unitName,
                q,
                cycle,
                endsBefore,
                source,
                category,
                ids);
    }
}
