package org.zhucun.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * From a day on, a rule has this value.
 *
 * @param value in the form its key demands
 * @param severity what breaking the rule weighs; null leaves it
 * @param legalBasis the sentence it rests on and where it stands, at most 300 characters
 * @param reason why, at most 200 characters
 * @param validFrom the first day; null means the day the data reaches to. It holds until a later value begins
 * @param version the latest version of this key in the profile; 0 while the profile has no value of its own
 */
public record ChangeRuleValue(
        @Nullable String value,
        @Nullable Severity severity,
        @Nullable String legalBasis,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable Integer version) {

    String text() {
        return value == null ? "" : value.strip();
    }
}
