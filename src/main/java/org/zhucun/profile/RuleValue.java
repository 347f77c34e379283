package org.zhucun.profile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * One value of a profile for a period.
 *
 * @param value in the form its key demands
 * @param severity what breaking the rule weighs; ERROR blocks
 * @param legalBasis the sentence it rests on and where it stands
 * @param reason why it was changed, null for what was shipped
 * @param validTo the first day it no longer holds, null while open
 * @param withdrawn whether it was replaced from its own first day on, so that it never held
 */
public record RuleValue(
        long id,
        long profileId,
        RuleKey key,
        String value,
        Severity severity,
        String legalBasis,
        @Nullable String reason,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String changedBy,
        OffsetDateTime changedAt,
        boolean withdrawn,
        int version) {

    boolean holdsOn(LocalDate day) {
        return !withdrawn && !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
