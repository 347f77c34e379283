package org.zhucun.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.AdditionTerm;
import org.zhucun.profile.RuleValues;

/**
 * How long people are sent for when nobody says; pure. Whoever comes with the cycle goes with it; somebody sent in
 * mid-cycle goes with it too or serves a term of their own, as the profile has it. Source: TERM-1, TERM-6, TERM-7.
 */
public final class TermPolicy {

    private TermPolicy() {}

    /**
     * The planned end of a service. A term from 29 February ends on the 28th where the year has no 29th.
     *
     * @param addition whether the person is sent in mid-cycle on top of those there (增派)
     * @param cycle the cycle the service belongs to, null for none
     */
    public static LocalDate plannedEnd(
            LocalDate startsOn, boolean addition, @Nullable CyclePeriod cycle, RuleValues rules) {
        boolean own = addition && rules.additionTerm() == AdditionTerm.OWN_TERM;
        return cycle == null || own || !cycle.endsOn().isAfter(startsOn)
                ? startsOn.plusMonths(rules.termMonths())
                : cycle.endsOn();
    }
}
