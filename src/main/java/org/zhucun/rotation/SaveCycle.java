package org.zhucun.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Creates a cycle or changes one to exactly this.
 *
 * @param handoverDays null means 90
 * @param state null means PLANNING
 * @param version the version the change starts from; ignored for a new cycle
 */
public record SaveCycle(
        @Nullable String name,
        @Nullable String provinceCode,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer handoverDays,
        @Nullable CycleState state,
        @Nullable Integer version) {}
