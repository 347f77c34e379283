package org.zhucun.worklist.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.division.DivisionCode;
import org.zhucun.quota.TeamRole;
import org.zhucun.worklist.WorklistFilter;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistView;

/**
 * The filter of a list as it stands in its address; the same for the page, the print, the export and REST.
 *
 * @param view absent means the first of the list, and everything where a month is given
 * @param until a month, such as {@code 2027-03}
 */
record WorklistForm(
        @Nullable WorklistView view,
        @Nullable DivisionCode division,
        @Nullable TeamRole role,
        @Nullable Long unit,
        @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth until,
        @Nullable Boolean named,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf) {

    WorklistView shown(WorklistKind kind) {
        if (view != null && kind.views().contains(view)) {
            return view;
        }
        return until != null || view != null ? WorklistView.ALL : kind.views().get(0);
    }

    WorklistFilter filter(WorklistKind kind) {
        return new WorklistFilter(shown(kind), division, role, unit, null, until, named, asOf);
    }

    public boolean isFiltered() {
        return division != null || role != null || unit != null || until != null || named != null || asOf != null;
    }

    /** The address of a page with this filter, without the view. */
    UriComponentsBuilder at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        put(address, "division", division);
        put(address, "role", role);
        put(address, "unit", unit);
        put(address, "until", until);
        put(address, "named", named);
        put(address, "asOf", asOf);
        return address;
    }

    String at(String path, WorklistView other) {
        return at(path).queryParam("view", other).build().encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value.toString());
        }
    }
}
