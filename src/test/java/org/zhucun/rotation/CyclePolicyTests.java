package org.zhucun.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Violation;

class CyclePolicyTests {

    private static final DivisionScope SICHUAN = DivisionScope.of("51");
    private static final LocalDate START = LocalDate.of(2025, 10, 1);

    @Test
    void takesTwoYearsWithThreeMonthsOfHandover() {
        assertThat(broken(SICHUAN, cycle("第四轮", "51", START, START.plusYears(2), 90), false))
                .isEmpty();
    }

    @Test
    void lastsTwelveToThirtySixMonths_R002() {
        assertThat(broken(SICHUAN, cycle("第四轮", "51", START, START.plusMonths(11), 90), false))
                .containsExactly(CycleRule.TWELVE_TO_THIRTY_SIX_MONTHS);
        assertThat(broken(
                        SICHUAN, cycle("第四轮", "51", START, START.plusMonths(12).minusDays(1), 90), false))
                .isEmpty();
        assertThat(broken(
                        SICHUAN, cycle("第四轮", "51", START, START.plusMonths(36).plusDays(1), 90), false))
                .containsExactly(CycleRule.TWELVE_TO_THIRTY_SIX_MONTHS);
    }

    @Test
    void handsOverWithin180Days_R003() {
        assertThat(broken(SICHUAN, cycle("第四轮", "51", START, START.plusYears(2), 181), false))
                .containsExactly(CycleRule.HANDOVER_IN_REASON);
        assertThat(broken(SICHUAN, cycle("第四轮", "51", START, START.plusYears(2), 0), false))
                .isEmpty();
    }

    @Test
    void hasANameOfItsOwn_R004_R005() {
        assertThat(broken(SICHUAN, cycle("第四轮", "51", START, START.plusYears(2), 90), true))
                .containsExactly(CycleRule.ONE_CYCLE_PER_NAME);
        assertThat(broken(SICHUAN, cycle(" ", "51", START, START.plusYears(2), 90), false))
                .containsExactly(CycleRule.NAMED);
    }

    @Test
    void isSetByTheProvinceAlone_R006() {
        assertThat(broken(DivisionScope.of("5108"), cycle("第四轮", "51", START, START.plusYears(2), 90), false))
                .containsExactly(CycleRule.SET_BY_THE_PROVINCE);
        assertThat(broken(SICHUAN, cycle("第四轮", "52", START, START.plusYears(2), 90), false))
                .containsExactly(CycleRule.SET_BY_THE_PROVINCE);
    }

    @Test
    void saysEverythingAtOnce_R002_R003_R005_R006() {
        assertThat(broken(SICHUAN, new SaveCycle(null, null, null, null, 999, null, 0, null), false))
                .hasSize(4);
    }

    private static SaveCycle cycle(
            String name, String province, LocalDate start, LocalDate end, @Nullable Integer handover) {
        return new SaveCycle(name, province, start, end, handover, null, 0, null);
    }

    private static List<RuleCode> broken(DivisionScope scope, SaveCycle cycle, boolean taken) {
        return CyclePolicy.judge(scope, cycle, taken, true).stream()
                .map(Violation::rule)
                .toList();
    }
}
