package org.zhucun.village.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.PageAsked;
import org.zhucun.village.VillageFilter;

/**
 * The filter of the page's list of villages as it stands in its address.
 *
 * @param listed absent means those on the supported list
 */
record VillageListForm(
        @Nullable DivisionCode division,
        @Nullable VillageCategory category,
        @Nullable Listed listed,
        @Nullable Boolean vacancy,
        @Nullable String q,
        @Nullable String after,
        @Nullable String before) {

    private static final int ROWS = 50;

    /** On the supported list today, or not, or either. */
    enum Listed {
        SUPPORTED,
        OTHERS,
        ALL
    }

    public Listed shown() {
        return listed == null ? Listed.SUPPORTED : listed;
    }

    VillageFilter filter() {
        Boolean supported = shown() == Listed.ALL ? null : shown() == Listed.SUPPORTED;
        return new VillageFilter(division, category, supported, vacancy, q);
    }

    PageAsked asked() {
        return new PageAsked(after, before, ROWS, after == null && before == null);
    }

    /** The query that tells a village's file which list it was opened from. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance().queryParam("list", "villages");
        put(address, "division", division);
        put(address, "category", category);
        put(address, "listed", listed);
        put(address, "vacancy", vacancy);
        put(address, "q", q == null || q.isBlank() ? null : q);
        return String.valueOf(address.build().encode().getQuery());
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value.toString());
        }
    }

    public boolean isFiltered() {
        return division != null || category != null || listed != null || vacancy != null || q != null && !q.isBlank();
    }
}
