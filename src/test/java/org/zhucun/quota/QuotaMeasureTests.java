package org.zhucun.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhucun.unit.UnitLevel;

class QuotaMeasureTests {

    /** The fixtures of DOMAIN.md 1.1: N counted of D at p percent. */
    @ParameterizedTest
    @CsvSource({
        "3, 10, 30, true, 0, 0",
        "2, 10, 30, false, 1, 2",
        "29, 97, 30, false, 1, 1",
        "2996, 10000, 30, false, 4, 6",
        "3000, 10000, 30, true, 0, 0",
        "4, 21, 20, false, 1, 1"
    })
    void decidesOnIntegersAndNamesTheGap_Q001(
            int counted, int total, int threshold, boolean met, int toReplace, int toAdd) {
        QuotaMeasure measure = QuotaMeasure.of(TeamRole.FIRST_SECRETARY, threshold, counted, total, 0);

        assertThat(measure.met()).isEqualTo(met);
        assertThat(measure.toReplace()).isEqualTo(toReplace);
        assertThat(measure.toAdd()).isEqualTo(toAdd);
    }

    @ParameterizedTest
    @CsvSource({"1, 9, 20", "29, 97, 30", "0, 50, 30", "2996, 10000, 30", "5999, 30000, 20"})
    void closesTheGapWithExactlyThatManyPeople_Q002(int counted, int total, int threshold) {
        QuotaMeasure gap = QuotaMeasure.of(TeamRole.TEAM_MEMBER, threshold, counted, total, 0);

        assertThat(QuotaMeasure.of(TeamRole.TEAM_MEMBER, threshold, counted + gap.toReplace(), total, 0)
                        .met())
                .isTrue();
        assertThat(QuotaMeasure.of(TeamRole.TEAM_MEMBER, threshold, counted + gap.toReplace() - 1, total, 0)
                        .met())
                .isFalse();
        assertThat(QuotaMeasure.of(TeamRole.TEAM_MEMBER, threshold, counted + gap.toAdd(), total + gap.toAdd(), 0)
                        .met())
                .isTrue();
        assertThat(QuotaMeasure.of(
                                TeamRole.TEAM_MEMBER, threshold, counted + gap.toAdd() - 1, total + gap.toAdd() - 1, 0)
                        .met())
                .isFalse();
    }

    @Test
    void floorsTheShareSoThatAMissNeverLooksMet_Q001() {
        assertThat(QuotaMeasure.of(TeamRole.FIRST_SECRETARY, 30, 2996, 10000, 0).share())
                .isEqualTo(new BigDecimal("29.96"));
        assertThat(QuotaMeasure.of(TeamRole.FIRST_SECRETARY, 30, 29999, 100000, 0)
                        .share())
                .isEqualTo(new BigDecimal("29.99"));
    }

    @Test
    void saysNothingOfAPlaceWithNobodyInPost_Q001() {
        QuotaMeasure measure = QuotaMeasure.of(TeamRole.FIRST_SECRETARY, 30, 0, 0, 0);

        assertThat(measure.met()).isNull();
        assertThat(measure.share()).isNull();
        assertThat(measure.missed()).isFalse();
    }

    @Test
    void neverCountsBelowZero() {
        QuotaCounts counts = new QuotaCounts()
                .add(TeamRole.FIRST_SECRETARY, UnitLevel.COUNTY, 2)
                .add(TeamRole.FIRST_SECRETARY, UnitLevel.COUNTY, -5);

        assertThat(counts.total(TeamRole.FIRST_SECRETARY)).isZero();
    }
}
