package org.zhucun.audit;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * One act on record.
 *
 * @param id the entry's own number, growing but with gaps; its place without gaps is its link's number
 * @param at when, to the microsecond, with offset
 * @param event what kind of act, the event's class name
 * @param subject what was touched, such as {@code cadre/12}
 * @param division the division the subject belongs to, empty for none
 * @param address where the request came from, empty for background work
 * @param requestId which request it was, empty for background work
 * @param refused whether the act was asked for and not allowed
 */
record AuditEntry(
        long id,
        OffsetDateTime at,
        long accountId,
        String username,
        String event,
        String subject,
        String division,
        String summary,
        String address,
        String requestId,
        boolean refused) {

    private static final long MICROS = 1_000_000L;

    /**
     * Everything the entry says, each field preceded by its length in bytes, so that no two entries read the same. The
     * migration that began the chain writes the same text in SQL.
     */
    byte[] content() {
        StringBuilder text = new StringBuilder();
        long micros =
                at.toEpochSecond() * MICROS + at.truncatedTo(ChronoUnit.MICROS).getNano() / 1000;
        for (Object field : new Object[] {
            id, micros, accountId, username, event, subject, division, summary, address, requestId, refused
        }) {
            String value = String.valueOf(field);
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
