package org.zhucun.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.QuotaRule;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/**
 * Judges whether a decision that spoils a share stands: a fact does, and what the province's own staff override with a
 * reason and a document number (一般不低于). Everything else is refused.
 */
final class OverridePolicy {

    private OverridePolicy() {}

    /**
     * What is left of a decision that stands.
     *
     * @param overridden the code of the rule that was overridden
     */
    record Verdict(List<Violation> warnings, @Nullable String overridden) {}

    /**
     * @param fact whether it only states what happened, such as a death
     * @throws RuleViolationException Q005 with every share it spoils, or Q006 with what the override lacks
     */
    static Verdict judge(List<ShareEffect> effects, boolean fact, DivisionScope scope, MoveOrder order) {
        List<Violation> all =
                effects.stream().flatMap(effect -> effect.violations().stream()).toList();
        List<Violation> blocking = all.stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
        boolean override = !fact && !blocking.isEmpty() && order.override();
        if (!fact && !blocking.isEmpty()) {
            List<Violation> refused = order.override() ? lacking(effects, scope, order) : blocking;
            RuleViolationException.throwIfAny(refused);
        }
        List<Violation> warnings = all.stream()
                .map(broken -> new Violation(broken.rule(), Severity.WARNING, broken.field(), broken.args()))
                .toList();
        return new Verdict(warnings, override ? QuotaRule.SHARE_KEPT.code() : null);
    }

    private static List<Violation> lacking(List<ShareEffect> effects, DivisionScope scope, MoveOrder order) {
        List<Violation> lacking = new ArrayList<>();
        boolean whole = effects.stream()
                .filter(effect -> effect.violations().stream().anyMatch(broken -> broken.severity() == Severity.ERROR))
                .allMatch(effect -> scope.contains(effect.divisionCode()));
        if (!order.staff() || !whole) {
            lacking.add(Violation.of(QuotaRule.OVERRIDDEN_BY_THE_PROVINCE, "override"));
        }
        if (order.reason() == null) {
            lacking.add(Violation.of(QuotaRule.OVERRIDDEN_BY_THE_PROVINCE, "reason"));
        }
        if (order.documentNo() == null) {
            lacking.add(Violation.of(QuotaRule.OVERRIDDEN_BY_THE_PROVINCE, "documentNo"));
        }
        return lacking;
    }
}
