package org.zhucun.unit;

import org.jspecify.annotations.Nullable;

/**
 * Makes one unit out of two records of it.
 *
 * @param into the record that stays
 * @param reason why the two are one, at most 200 characters
 */
public record MergeUnits(@Nullable Long into, @Nullable String reason) {}
