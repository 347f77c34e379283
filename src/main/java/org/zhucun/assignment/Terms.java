package org.zhucun.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.AdditionTerm;
import org.zhucun.profile.RuleValues;
import org.zhucun.rotation.CyclePeriod;

/** How long people are sent for when nobody says. Source: TERM-1, TERM-6, TERM-7. */
final class Terms {

    private Terms() {}

    /** With the cycle, unless there is none, it is over by then, or an addition has a term of its own. */
    static LocalDate plannedEnd(
            LocalDate startsOn, AssignmentSource source, @Nullable CyclePeriod cycle, RuleValues rules) {
        boolean own = source == AssignmentSource.ADDITION && rules.additionTerm() == AdditionTerm.OWN_TERM;
        return cycle == null || own || !cycle.endsOn().isAfter(startsOn)
                ? startsOn.plusMonths(rules.termMonths())
                : cycle.endsOn();
    }
}
