package org.zhucun.village.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhucun.division.VillageCategory;
import org.zhucun.village.ChangeSupport;
import org.zhucun.village.DatedCategory;
import org.zhucun.village.LinkedUnit;
import org.zhucun.village.VillageSupport;

/**
 * A change of a village's support as a person types it: the categories are those ticked; one that was ticked before
 * keeps its first day.
 *
 * @param off whether the village leaves the list
 * @param unitName the full name of the unit behind it
 */
record SupportForm(
        @Nullable Integer version,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
        @Nullable Boolean off,
        @Nullable Integer requiredFirstSecretary,
        @Nullable Integer requiredMembers,
        @Nullable List<VillageCategory> categories,
        @Nullable String unitName,
        @Nullable String reason) {

    static SupportForm of(VillageSupport support, LocalDate asOf) {
        return new SupportForm(
                support.version(),
                asOf,
                support.endsOn() != null && support.endsOn().isAfter(asOf) ? support.endsOn() : null,
                false,
                support.requiredFirstSecretary(),
                support.requiredMembers(),
                holding(support, asOf).stream().map(DatedCategory::category).toList(),
                support.units().stream()
                        .filter(unit -> unit.endsOn() == null || unit.endsOn().isAfter(asOf))
                        .findFirst()
                        .map(LinkedUnit::unitName)
                        .orElse(null),
                null);
    }

    /**
     * What is sent to be judged.
     *
     * @param unitId the unit the name was found to mean
     */
    ChangeSupport command(VillageSupport stored, LocalDate asOf, @Nullable Long unitId) {
        LocalDate day = from == null ? asOf : from;
        List<VillageCategory> ticked = categories == null ? List.of() : categories;
        List<DatedCategory> dated = new ArrayList<>();
        for (VillageCategory category : ticked) {
            dated.add(holding(stored, day).stream()
                    .filter(held -> held.category() == category)
                    .findFirst()
                    .orElseGet(() -> new DatedCategory(category, day, null)));
        }
        return new ChangeSupport(
                version,
                day,
                until,
                !Boolean.TRUE.equals(off),
                requiredFirstSecretary,
                requiredMembers,
                dated,
                unitId,
                reason);
    }

    private static List<DatedCategory> holding(VillageSupport support, LocalDate day) {
        return support.categories().stream()
                .filter(category -> !category.startsOn().isAfter(day)
                        && (category.endsOn() == null || category.endsOn().isAfter(day)))
                .toList();
    }

    public boolean ticks(VillageCategory category) {
        return categories != null && categories.contains(category);
    }
}
