package org.zhucun.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules under a name.
 *
 * @param provinceCode the province it was made for, empty for the one that is shipped
 * @param validFrom the first day it is the province's; null when only cycles that name it follow it
 * @param validTo the first day it no longer is
 */
public record RuleProfile(
        long id,
        String provinceCode,
        String name,
        String legalBasis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** Whether it is what every province follows that has no rules of its own. */
    public boolean isShipped() {
        return provinceCode.isEmpty();
    }

    boolean holdsOn(LocalDate day) {
        return validFrom != null && !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
