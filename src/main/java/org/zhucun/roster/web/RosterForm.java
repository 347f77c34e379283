package org.zhucun.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.VillageCategory;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterFilter;
import org.zhucun.roster.RosterOrder;
import org.zhucun.roster.RosterSort;
import org.zhucun.roster.RosterTab;
import org.zhucun.unit.UnitLevel;

/**
 * The filter of the roster as it stands in an address; the same for the page, the print, the export and REST. With a
 * day, {@code status=IN_POST} and {@code status=ENDED} speak of that day.
 *
 * @param tab what the page calls a view
 * @param desc whether the order is turned round
 */
public record RosterForm(
        @Nullable RosterTab tab,
        @Nullable AssignmentStatus status,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
        @Nullable String division,
        @Nullable TeamRole role,
        @Nullable UnitLevel level,
        @Nullable Long unit,
        @Nullable String unitName,
        @Nullable String q,
        @Nullable Long cycle,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate endsBefore,
        @Nullable AssignmentSource source,
        @Nullable VillageCategory category,
        @Nullable List<Long> ids,
        @Nullable RosterSort sort,
        @Nullable Boolean desc) {

    /**
     * The filter it means.
     *
     * @throws IllegalArgumentException when the division is no code
     */
    RosterFilter filter() {
        RosterTab meant = tab != null ? tab : impliedTab();
        return new RosterFilter(
                meant,
                tab == null && meant != RosterTab.ALL ? null : status,
                asOf,
                division == null || division.isBlank() ? null : DivisionCode.of(division.strip()),
                role,
                level,
                unit,
                unitName,
                q,
                cycle,
                endsBefore,
                source,
                category,
                ids == null ? List.of() : ids);
    }

    /** The same as the page understands it: the view of those in post unless something else is asked for. */
    RosterForm onPage() {
        RosterTab shown = tab != null ? tab : status != null ? impliedTab() : RosterTab.IN_POST;
        return new RosterForm(
                shown,
                tab == null && shown != RosterTab.ALL ? null : status,
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
                ids,
                sort,
                desc);
    }

    private RosterTab impliedTab() {
        if (asOf == null) {
            return RosterTab.ALL;
        }
        return status == null || status == AssignmentStatus.IN_POST
                ? RosterTab.IN_POST
                : status == AssignmentStatus.ENDED ? RosterTab.ENDED : RosterTab.ALL;
    }

    RosterOrder order() {
        return new RosterOrder(sort == null ? RosterSort.PLANNED_END : sort, Boolean.TRUE.equals(desc));
    }
}
