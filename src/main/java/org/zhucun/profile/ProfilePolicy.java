package org.zhucun.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Violation;

/** Judges changes of the rules before they are written; pure. */
final class ProfilePolicy {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_REASON = 200;

    private ProfilePolicy() {}

    static List<Violation> judge(DivisionScope scope, String province, RuleKey key, ChangeRuleValue change) {
        List<Violation> violations = new ArrayList<>(setBy(scope, province));
        if (!key.accepts(change.text())) {
            violations.add(Violation.of(ProfileRule.VALUE_IN_FORM, "value", change.text()));
        }
        if (missing(change.legalBasis(), LONGEST_BASIS)) {
            violations.add(Violation.of(ProfileRule.BASIS_AND_REASON, "legalBasis"));
        }
        if (missing(change.reason(), LONGEST_REASON)) {
            violations.add(Violation.of(ProfileRule.BASIS_AND_REASON, "reason"));
        }
        return violations;
    }

    static List<Violation> judge(DivisionScope scope, CreateProfile command) {
        String province = command.provinceCode() == null ? "" : command.provinceCode();
        List<Violation> violations = new ArrayList<>(setBy(scope, province));
        if (missing(command.name(), LONGEST_NAME)) {
            violations.add(Violation.of(ProfileRule.PROFILE_NAMED, "name"));
        }
        if (missing(command.legalBasis(), LONGEST_BASIS)) {
            violations.add(Violation.of(ProfileRule.PROFILE_NAMED, "legalBasis"));
        }
        return violations;
    }

    private static List<Violation> setBy(DivisionScope scope, String province) {
        if (province.isEmpty()) {
            return List.of(Violation.of(ProfileRule.SHIPPED_RULES_STAY, null));
        }
        return scope.holdsProvince(province)
                ? List.of()
                : List.of(Violation.of(ProfileRule.SET_BY_THE_PROVINCE, "provinceCode"));
    }

    private static boolean missing(@Nullable String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
