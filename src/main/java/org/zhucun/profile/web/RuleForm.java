package org.zhucun.profile.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.zhucun.profile.ChangeRuleValue;
import org.zhucun.profile.RuleLine;
import org.zhucun.shared.Severity;

/**
 * A change of a rule as a person types it.
 *
 * @param preview whether only the sentence of what would change is asked for
 */
record RuleForm(
        @Nullable Integer version,
        @Nullable String value,
        @Nullable Severity severity,
        @Nullable String legalBasis,
        @Nullable String reason,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
        @Nullable Boolean preview) {

    static RuleForm of(RuleLine line, LocalDate asOf) {
        return new RuleForm(
                line.version(),
                line.inForce().value(),
                line.inForce().severity(),
                line.inForce().legalBasis(),
                null,
                asOf,
                null);
    }

    ChangeRuleValue command() {
        return new ChangeRuleValue(value, severity, legalBasis, reason, validFrom, version);
    }

    boolean asksForPreview() {
        return Boolean.TRUE.equals(preview);
    }
}
