package org.zhucun.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day on, a share is no longer asked for; null means the day the data reaches to. */
public record EndStandard(
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable Integer version) {}
