package org.zhucun.village;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a village is supported, as far as a list needs to know.
 *
 * @param categories all it has or had
 * @param units all that stand or stood behind it
 */
public record KnownSupport(
        String code,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int requiredFirstSecretary,
        int requiredMembers,
        List<DatedCategory> categories,
        List<LinkedUnit> units) {

    public boolean holdsOn(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }
}
