package org.zhucun.audit.web;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhucun.audit.AuditFilter;

/** The filter of the record as it stands in the address. */
record AuditForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable String username,
        @Nullable String event,
        @Nullable String subject,
        @Nullable String division,
        @Nullable String q,
        @Nullable Boolean refused) {

    AuditFilter filter() {
        return new AuditFilter(from, until, username, event, subject, division, q, refused);
    }

    public boolean isFiltered() {
        return from != null
                || until != null
                || Boolean.TRUE.equals(refused)
                || Stream.of(username, event, subject, division, q).anyMatch(text -> text != null && !text.isBlank());
    }
}
