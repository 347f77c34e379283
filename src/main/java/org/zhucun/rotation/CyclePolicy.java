package org.zhucun.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Violation;

/** Judges a cycle before it is written, everything at once. */
final class CyclePolicy {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HANDOVER = 180;

    private CyclePolicy() {}

    static List<Violation> judge(DivisionScope scope, SaveCycle cycle, boolean nameTaken, boolean profileFits) {
        List<Violation> violations = new ArrayList<>();
        String name = cycle.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            violations.add(Violation.of(CycleRule.NAMED, "name", LONGEST_NAME));
        } else if (nameTaken) {
            violations.add(Violation.of(CycleRule.ONE_CYCLE_PER_NAME, "name", name));
        }
        if (cycle.provinceCode() == null || !scope.holdsProvince(cycle.provinceCode())) {
            violations.add(Violation.of(CycleRule.SET_BY_THE_PROVINCE, "provinceCode"));
        }
        if (!lastsInReason(cycle.startsOn(), cycle.endsOn())) {
            violations.add(Violation.of(CycleRule.TWELVE_TO_THIRTY_SIX_MONTHS, "endsOn"));
        }
        Integer handover = cycle.handoverDays();
        if (handover != null && (handover < 0 || handover > LONGEST_HANDOVER)) {
            violations.add(Violation.of(CycleRule.HANDOVER_IN_REASON, "handoverDays", LONGEST_HANDOVER));
        }
        if (!profileFits) {
            violations.add(Violation.of(CycleRule.PROFILE_OF_THE_PROVINCE, "profileId"));
        }
        return violations;
    }

    private static boolean lastsInReason(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null
                && end != null
                && !end.isBefore(start.plusMonths(12).minusDays(1))
                && !end.isAfter(start.plusMonths(36));
    }
}
