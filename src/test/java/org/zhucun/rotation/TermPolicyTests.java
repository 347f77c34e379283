package org.zhucun.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.RuleValues;
import org.zhucun.profile.ShippedRules;

class TermPolicyTests {

    private static final RuleValues SHIPPED = ShippedRules.values();
    private static final RuleValues OWN = ShippedRules.with(Map.of(RuleKey.ADDITION_TERM, "OWN_TERM"));
    private static final CyclePeriod FOURTH = new CyclePeriod(1, "51", day("2025-10-01"), day("2027-09-30"));

    @Test
    void whoComesWithTheCycleGoesWithIt() {
        assertThat(TermPolicy.plannedEnd(day("2025-10-13"), false, FOURTH, OWN)).isEqualTo("2027-09-30");
    }

    @Test
    void anAdditionGoesWithTheCycleOrServesItsOwnTerm() {
        assertThat(TermPolicy.plannedEnd(day("2026-07-20"), true, FOURTH, SHIPPED))
                .isEqualTo("2027-09-30");
        assertThat(TermPolicy.plannedEnd(day("2026-07-20"), true, FOURTH, OWN)).isEqualTo("2028-07-20");
    }

    @Test
    void aTermFromTheTwentyNinthOfFebruaryEndsOnTheTwentyEighth() {
        assertThat(TermPolicy.plannedEnd(day("2028-02-29"), false, null, SHIPPED))
                .isEqualTo("2030-02-28");
        RuleValues fourYears = ShippedRules.with(Map.of(RuleKey.TERM_MONTHS, "48"));
        assertThat(TermPolicy.plannedEnd(day("2028-02-29"), false, null, fourYears))
                .isEqualTo("2032-02-29");
    }

    @Test
    void aCycleThatIsOverByThenEndsNobodysTerm() {
        assertThat(TermPolicy.plannedEnd(day("2027-09-30"), false, FOURTH, SHIPPED))
                .isEqualTo("2029-09-30");
        assertThat(TermPolicy.plannedEnd(day("2027-09-29"), false, FOURTH, SHIPPED))
                .isEqualTo("2027-09-30");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
