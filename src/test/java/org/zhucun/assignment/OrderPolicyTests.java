package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.assignment.OverridePolicy.Verdict;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.QuotaRule;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/** What an order must say, and when a share may be overridden. */
class OrderPolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final MoveOrder NOTHING_SAID = MoveOrder.builder().build();

    private static List<String> broken(Runnable judged) {
        try {
            judged.run();
        } catch (RuleViolationException e) {
            return e.violations().stream()
                    .map(violation -> violation.rule().code() + " " + violation.field())
                    .toList();
        }
        return List.of();
    }

    private static List<String> demanded(Move move, MoveOrder order) {
        return broken(() -> OrderPolicy.demand(move, order, TODAY, TODAY));
    }

    @Test
    void goingBackOrAwayNeedsAReason_A012() {
        assertThat(demanded(Move.SEND_BACK, NOTHING_SAID)).containsExactly("A012 reason");
        assertThat(demanded(Move.REJECT, NOTHING_SAID)).containsExactly("A012 reason");
        assertThat(demanded(Move.VOID_IT, NOTHING_SAID)).containsExactly("A012 reason");
        assertThat(demanded(Move.ADJUST, NOTHING_SAID)).containsExactly("A012 reason");
        assertThat(demanded(Move.ARRIVE, NOTHING_SAID)).isEmpty();
        assertThat(demanded(
                        Move.ARRIVE, MoveOrder.builder().reason("长".repeat(201)).build()))
                .containsExactly("A012 reason");
    }

    @Test
    void aRecallNeedsItsDocument_A022() {
        assertThat(demanded(Move.RECALL, NOTHING_SAID)).containsExactly("A012 reason", "A022 documentNo");
        assertThat(demanded(
                        Move.RECALL,
                        MoveOrder.builder()
                                .reason("长期不在岗")
                                .documentNo("苍组干〔2026〕12号")
                                .build()))
                .isEmpty();
    }

    @Test
    void whatAMoveIsAboutMustBeSaid_A029() {
        assertThat(demanded(Move.EXTEND, NOTHING_SAID)).containsExactly("A012 reason", "A029 plannedEndOn");
        assertThat(demanded(Move.TRANSFER, NOTHING_SAID)).containsExactly("A012 reason", "A029 villageCode");
        assertThat(demanded(Move.HAND_OVER, NOTHING_SAID)).containsExactly("A029 on");
        assertThat(demanded(Move.END, NOTHING_SAID)).containsExactly("A007 endReason");
    }

    private static ShareEffect spoiled(String code, DivisionLevel level, QuotaRule rule) {
        return new ShareEffect(code, "四川省", level, null, List.of(), List.of(), List.of(Violation.of(rule, null)));
    }

    private static final List<ShareEffect> PROVINCE =
            List.of(spoiled("51", DivisionLevel.PROVINCE, QuotaRule.SHARE_KEPT));
    private static final MoveOrder OVERRIDE = MoveOrder.builder()
            .override(true)
            .staff(true)
            .reason("县级力量已到位")
            .documentNo("川组函〔2026〕8号")
            .build();

    @Test
    void aDecisionThatSpoilsTheProvincesShareIsRefused_Q005() {
        assertThat(broken(() -> OverridePolicy.judge(PROVINCE, false, DivisionScope.of("51"), NOTHING_SAID)))
                .containsExactly("Q005 null");
    }

    @Test
    void theProvincesStaffOverrideWithReasonAndDocument_Q006() {
        Verdict verdict = OverridePolicy.judge(PROVINCE, false, DivisionScope.of("51"), OVERRIDE);
        assertThat(verdict.overridden()).isEqualTo("Q005");
        assertThat(verdict.warnings()).extracting(Violation::severity).containsExactly(Severity.WARNING);

        assertThat(broken(() -> OverridePolicy.judge(
                        PROVINCE,
                        false,
                        DivisionScope.of("51"),
                        OVERRIDE.toBuilder().staff(false).build())))
                .containsExactly("Q006 override");
        assertThat(broken(() -> OverridePolicy.judge(PROVINCE, false, DivisionScope.of("5108"), OVERRIDE)))
                .containsExactly("Q006 override");
        assertThat(broken(() -> OverridePolicy.judge(
                        PROVINCE,
                        false,
                        DivisionScope.of("51"),
                        OVERRIDE.toBuilder().reason(null).documentNo(null).build())))
                .containsExactly("Q006 reason", "Q006 documentNo");
    }

    @Test
    void aCitysShareWarnsAndAFactStands_Q007() {
        List<ShareEffect> city = List.of(spoiled("5108", DivisionLevel.CITY, QuotaRule.SHARE_BELOW));
        assertThat(OverridePolicy.judge(city, false, DivisionScope.of("510824"), NOTHING_SAID)
                        .warnings())
                .extracting(broken -> broken.rule().code())
                .containsExactly("Q007");

        Verdict fact = OverridePolicy.judge(PROVINCE, true, DivisionScope.of("510824"), NOTHING_SAID);
        assertThat(fact.overridden()).isNull();
        assertThat(fact.warnings()).extracting(Violation::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void blanksSayNothing() {
        MoveOrder order =
                MoveOrder.builder().reason(" 　 ").documentNo("").build().stripped();
        assertThat(order.reason()).isNull();
        assertThat(order.documentNo()).isNull();
        assertThatThrownBy(() -> OrderPolicy.demand(Move.RECALL, order, TODAY, TODAY))
                .isInstanceOf(RuleViolationException.class);
    }
}
