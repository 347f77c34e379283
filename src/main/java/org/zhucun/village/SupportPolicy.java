package org.zhucun.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhucun.shared.Violation;

/** Judges a change of a village's support; pure. */
@Component
class SupportPolicy {

    List<Violation> judge(ChangeSupport change, LocalDate from, boolean unitInUse) {
        List<Violation> violations = new ArrayList<>();
        if (change.until() != null && !change.until().isAfter(from)) {
            violations.add(Violation.of(VillageRule.VALID_SUPPORT, "until", from, change.until()));
        }
        int firstSecretary = change.firstSecretaries();
        int members = change.members();
        if (firstSecretary < 0 || firstSecretary > 1) {
            violations.add(Violation.of(VillageRule.POSTS_IN_REASON, "requiredFirstSecretary", firstSecretary));
        }
        if (members < 0 || members > 20) {
            violations.add(Violation.of(VillageRule.POSTS_IN_REASON, "requiredMembers", members));
        }
        String reason = change.reason();
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            violations.add(Violation.of(VillageRule.REASON_GIVEN, "reason"));
        }
        if (!unitInUse) {
            violations.add(Violation.of(VillageRule.KNOWN_UNIT, "unitId", String.valueOf(change.unitId())));
        }
        violations.addAll(categories(change.categories() == null ? List.of() : change.categories()));
        return violations;
    }

    private static List<Violation> categories(List<DatedCategory> categories) {
        List<Violation> violations = new ArrayList<>();
        Set<DatedCategory> seen = new HashSet<>();
        for (DatedCategory category : categories) {
            if (category.endsOn() != null && !category.endsOn().isAfter(category.startsOn())) {
                violations.add(
                        Violation.of(VillageRule.VALID_CATEGORY, "categories", category.startsOn(), category.endsOn()));
            }
            if (!seen.add(new DatedCategory(category.category(), category.startsOn(), null))) {
                violations.add(Violation.of(VillageRule.CATEGORY_ONCE, "categories", category.startsOn()));
            }
        }
        return violations;
    }
}
