package org.zhucun.dossier.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.VillageCategory;
import org.zhucun.quota.TeamRole;
import org.zhucun.village.VillageFilter;
import org.zhucun.worklist.WorklistFilter;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistView;

/**
 * The list a village's file was opened from, so that previous and next are those of the list: the list of villages with
 * its filter, or a worklist with its filter and the line's cursor.
 *
 * @param list {@code villages} or the path of a worklist; absent means all supported villages
 * @param at the line's cursor
 * @param listed {@code SUPPORTED}, {@code OTHERS} or {@code ALL}
 */
record ListCameFrom(
        @Nullable String list,
        @Nullable String at,
        @Nullable WorklistView view,
        @Nullable DivisionCode division,
        @Nullable TeamRole role,
        @Nullable Long unit,
        @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth until,
        @Nullable Boolean named,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
        @Nullable VillageCategory category,
        @Nullable String listed,
        @Nullable Boolean vacancy,
        @Nullable String q) {

    Optional<WorklistKind> worklist() {
        return at == null
                ? Optional.empty()
                : Arrays.stream(WorklistKind.values())
                        .filter(kind -> kind.path().equals(list))
                        .findFirst();
    }

    WorklistFilter worklistFilter() {
        WorklistView shown = view == null ? WorklistView.ALL : view;
        return new WorklistFilter(shown, division, role, unit, null, until, named, asOf);
    }

    VillageFilter villageFilter() {
        Boolean supported = "ALL".equals(listed) ? null : (Boolean) !"OTHERS".equals(listed);
        return new VillageFilter(division, category, supported, vacancy, q);
    }

    /** The address of another village of the same list. */
    String to(String code, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/villages/" + code);
        put(address, "list", list);
        put(address, "at", cursor);
        put(address, "view", view);
        put(address, "division", division);
        put(address, "role", role);
        put(address, "unit", unit);
        put(address, "until", until);
        put(address, "named", named);
        put(address, "asOf", asOf);
        put(address, "category", category);
        put(address, "listed", listed);
        put(address, "vacancy", vacancy);
        put(address, "q", q);
        return address.build().encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value.toString());
        }
    }
}
