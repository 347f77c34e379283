package org.zhucun.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are asked for; null or empty asks for all.
 *
 * @param from the first day, by the calendar of Shanghai
 * @param until the last day, itself included
 * @param username the account that acted, exactly
 * @param event the kind of act, exactly
 * @param subject the start of what was touched, such as {@code cadre/12} or {@code import/}
 * @param division the start of a division code
 * @param q words of the summary
 * @param refused true: only what was asked for and not allowed
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String username,
        @Nullable String event,
        @Nullable String subject,
        @Nullable String division,
        @Nullable String q,
        @Nullable Boolean refused) {}
