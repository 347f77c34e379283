package org.zhucun.village;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.VillageCategory;

/**
 * A village's category for a period.
 *
 * @param endsOn the first day it no longer holds, null while open
 */
public record DatedCategory(
        VillageCategory category,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public boolean holdsOn(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }
}
