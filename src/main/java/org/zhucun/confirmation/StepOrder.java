package org.zhucun.confirmation;

import org.jspecify.annotations.Nullable;

/**
 * Orders a step of one county's roster.
 *
 * @param version the version the order starts from
 * @param reason needed to send back
 * @param seen the mark of the roster that was looked at, as {@link CountyRoster} gives it; null confirms it unseen
 */
public record StepOrder(
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String seen) {}
