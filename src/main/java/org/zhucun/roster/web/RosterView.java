package org.zhucun.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around the rows of the roster's page. */
final class RosterView {

    private RosterView() {}

    /** A view with the number of rows behind it. */
    record TabLink(String label, String count, String href, boolean current) {}

    /** A choice of a filter. */
    record Option(String value, String label, boolean selected) {}

    /** A condition in force, with the address that drops it. */
    record Chip(String label, String remove, String href) {}

    /**
     * The head of a column.
     *
     * @param href turns the order by this column; null where there is none
     * @param sorted {@code none}, {@code ascending} or {@code descending}; null where there is no order
     */
    record Head(
            String label,
            @Nullable String href,
            @Nullable String sorted,
            @Nullable String icon) {}

    /** The choices of every filter that has a list. */
    record Choices(
            List<Option> divisions,
            List<Option> roles,
            List<Option> levels,
            List<Option> cycles,
            List<Option> sources,
            List<Option> categories) {}
}
