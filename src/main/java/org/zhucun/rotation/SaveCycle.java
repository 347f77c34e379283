package org.zhucun.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.RuleValues;

/**
 * Creates a cycle or changes one to exactly this.
 *
 * @param endsOn the planned last day; null means after the term the rules in force set, 24 months unless changed
 * @param handoverDays null means what the rules in force set
 * @param state null means PLANNING for a new cycle and no move for another; a change makes only a move its state allows
 * @param version the version the change starts from; ignored for a new cycle
 * @param profileId the rules the cycle follows; null means those of the province
 */
public record SaveCycle(
        @Nullable String name,
        @Nullable String provinceCode,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer handoverDays,
        @Nullable CycleState state,
        @Nullable Integer version,
        @Nullable Long profileId) {

    /** The same with what it leaves open filled in from the rules. */
    SaveCycle completed(RuleValues rules) {
        return new SaveCycle(
                name,
                provinceCode,
                startsOn,
                endsOn == null && startsOn != null
                        ? startsOn.plusMonths(rules.termMonths()).minusDays(1)
                        : endsOn,
                handoverDays == null ? Integer.valueOf(rules.handoverDays()) : handoverDays,
                state,
                version,
                profileId);
    }
}
