package org.zhucun.village;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one role that nobody fills.
 *
 * @param last who left such a post last, null when nobody ever had it
 * @param asOf the day the data reaches to
 */
public record Vacancy(String role, int posts, @Nullable VillagePosting last, LocalDate asOf) {

    /** How long the latest of them has been empty; 0 when nobody ever had it. */
    public long days() {
        return last == null ? 0 : ChronoUnit.DAYS.between(Objects.requireNonNull(last.endedOn()), asOf);
    }
}
