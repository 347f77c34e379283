package org.zhucun.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An act as the auditor reads it.
 *
 * @param number its place in the chain; null when it was not written by the program
 */
public record AuditRow(
        long id,
        @Nullable Long number,
        OffsetDateTime at,
        String username,
        String event,
        String subject,
        String division,
        String summary,
        String address,
        String requestId,
        boolean refused) {}
