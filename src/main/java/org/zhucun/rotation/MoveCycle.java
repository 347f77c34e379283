package org.zhucun.rotation;

import org.jspecify.annotations.Nullable;

/**
 * Moves a cycle on, or a step back.
 *
 * @param reason why; asked for a step back
 * @param version the version the move starts from
 */
public record MoveCycle(@Nullable Integer version, @Nullable String reason) {}
