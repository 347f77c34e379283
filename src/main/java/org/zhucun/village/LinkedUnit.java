package org.zhucun.village;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit that stands behind a village, for a period; open while {@code endsOn} is null. */
public record LinkedUnit(
        long unitId,
        String unitName,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
