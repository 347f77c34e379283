package org.zhucun.unit.web;

import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionCode;
import org.zhucun.shared.PageAsked;
import org.zhucun.unit.UnitFilter;
import org.zhucun.unit.UnitLevel;

/** The filter of the page's list of units as it stands in its address. */
record UnitListForm(
        @Nullable UnitLevel level,
        @Nullable String nature,
        @Nullable DivisionCode division,
        @Nullable String q,
        @Nullable String after,
        @Nullable String before) {

    private static final int ROWS = 50;

    UnitFilter filter() {
        return new UnitFilter(level, nature, division, q);
    }

    PageAsked asked() {
        return new PageAsked(after, before, ROWS, after == null && before == null);
    }

    public boolean isFiltered() {
        return level != null || division != null || given(nature) || given(q);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
