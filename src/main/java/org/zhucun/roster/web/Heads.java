package org.zhucun.roster.web;

import org.jspecify.annotations.Nullable;
import org.zhucun.roster.RosterOrder;
import org.zhucun.roster.RosterSort;
import org.zhucun.roster.web.RosterView.Head;

/** Heads of columns: a click sorts by the column, another turns the order round. */
final class Heads {

    private Heads() {}

    static Head of(
            String label, @Nullable RosterSort sort, RosterAddress address, RosterOrder order, RosterWords words) {
        if (sort == null) {
            return new Head(label, null, null, null);
        }
        boolean current = order.sort() == sort;
        RosterAddress sorted = address.with("sort", sort).with("desc", current && !order.descending() ? true : null);
        return new Head(
                label,
                sorted.at(words.at("/roster")),
                !current ? "none" : order.descending() ? "descending" : "ascending",
                words.at("/assets/icons.svg#i-"
                        + (!current ? "arrows-sort" : order.descending() ? "arrow-down" : "arrow-up")));
    }
}
