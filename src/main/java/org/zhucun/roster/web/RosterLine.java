package org.zhucun.roster.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of the roster's page, every text ready: the template puts them in place and does nothing else, fifty times a
 * page.
 *
 * @param href the page of the assignment itself
 * @param level the square's letter, class and title
 * @param post rank, or the post where no rank is known
 * @param status the word with its class and icon
 */
record RosterLine(
        long id,
        String name,
        String choose,
        String personHref,
        String href,
        @Nullable String gender,
        @Nullable String birth,
        @Nullable String political,
        @Nullable String education,
        String role,
        boolean first,
        String level,
        String levelClass,
        String levelTitle,
        String unit,
        @Nullable String post,
        String place,
        String placeHref,
        String startsOn,
        String plannedEndOn,
        String status,
        String statusClass,
        String statusIcon,
        String source,
        @Nullable String phone,
        @Nullable String idNumber) {}
