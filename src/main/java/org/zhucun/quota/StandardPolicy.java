package org.zhucun.quota;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Violation;

/** Judges a standard before it is written; pure. */
final class StandardPolicy {

    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_REASON = 200;

    private StandardPolicy() {}

    static List<Violation> judge(DivisionScope scope, SaveStandard command) {
        List<Violation> violations = new ArrayList<>();
        if (command.measure() == null) {
            violations.add(Violation.of(StandardRule.STANDARD_IN_FORM, "measure"));
        }
        if (command.counted().isEmpty()) {
            violations.add(Violation.of(StandardRule.STANDARD_IN_FORM, "levels"));
        }
        Integer threshold = command.threshold();
        if (threshold == null || threshold < 1 || threshold > 99) {
            violations.add(Violation.of(StandardRule.STANDARD_IN_FORM, "threshold"));
        }
        if (command.provinceCode() == null || !scope.holdsProvince(command.provinceCode())) {
            violations.add(Violation.of(StandardRule.SET_BY_THE_PROVINCE, "provinceCode"));
        }
        if (missing(command.legalBasis(), LONGEST_BASIS)) {
            violations.add(Violation.of(StandardRule.BASIS_AND_REASON, "legalBasis"));
        }
        if (missing(command.reason(), LONGEST_REASON)) {
            violations.add(Violation.of(StandardRule.BASIS_AND_REASON, "reason"));
        }
        return violations;
    }

    private static boolean missing(@Nullable String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
