package org.zhucun.audit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Who changed something last, and when by the clock of Shanghai; both null when nothing is on record. */
public record LastChange(
        @Nullable String username, @Nullable LocalDateTime at) {

    static final LastChange UNKNOWN = new LastChange(null, null);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** {@code county.staff 2026-10-31 10:12}, a dash when nothing is on record. */
    public String words() {
        return username == null || at == null ? "—" : username + " " + MINUTE.format(at);
    }
}
