package org.zhucun.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Severity;

class RuleValuesTests {

    private final RuleValues shipped = ShippedRules.values();

    @Test
    void shipsTheOpinionOf2021() {
        assertThat(shipped.termMonths()).isEqualTo(24);
        assertThat(shipped.longestTermMonths()).isEqualTo(36);
        assertThat(shipped.handoverDays()).isEqualTo(90);
        assertThat(shipped.replacementDays()).isEqualTo(30);
        assertThat(shipped.arrivalDays()).isEqualTo(15);
        assertThat(shipped.overdueGraceDays()).isEqualTo(90);
        assertThat(shipped.teamMin()).isEqualTo(2);
        assertThat(shipped.teamExact()).isNull();
        assertThat(shipped.partyMemberRequired()).isTrue();
        assertThat(shipped.partyStandingMonths()).isEqualTo(12);
        assertThat(shipped.workMonths()).isEqualTo(24);
        assertThat(shipped.ageLimit()).isNull();
        assertThat(shipped.healthRequired()).isTrue();
        assertThat(shipped.reviewStages()).containsExactly(ReviewStage.COUNTY);
        assertThat(shipped.additionTerm()).isEqualTo(AdditionTerm.ALIGN_TO_CYCLE);
        assertThat(shipped.severity(RuleKey.PARTY_MEMBER)).isEqualTo(Severity.ERROR);
    }

    @Test
    void asksForWhatTheMostDemandingCategoryAsks() {
        assertThat(shipped.posts(List.of(VillageCategory.WEAK_PARTY_ORG))).isEqualTo(new Posts(1, 0));
        assertThat(shipped.posts(List.of(VillageCategory.WEAK_PARTY_ORG, VillageCategory.OUT_OF_POVERTY)))
                .isEqualTo(new Posts(1, 2));
        assertThat(shipped.posts(List.of())).isEqualTo(new Posts(1, 0));
    }

    @Test
    void everyShippedValueHasTheFormOfItsKey() {
        assertThat(ShippedRules.rows())
                .hasSize(RuleKey.values().length)
                .allSatisfy(row -> assertThat(row.key().accepts(row.value())).isTrue());
        assertThat(RuleKey.TEAM_EXACT.accepts("3")).isTrue();
        assertThat(RuleKey.TEAM_EXACT.accepts("three")).isFalse();
        assertThat(RuleKey.TERM_MONTHS.accepts("37")).isFalse();
        assertThat(RuleKey.REVIEW_STAGES.accepts("COUNTY,PROVINCE")).isTrue();
        assertThat(RuleKey.REVIEW_STAGES.accepts("PROVINCE,COUNTY")).isFalse();
    }

    @Test
    void isCompleteOrNothing() {
        assertThatThrownBy(() -> new RuleValues(List.of())).hasMessageContaining("TEAM_MIN");
        assertThat(ShippedRules.with(Map.of(RuleKey.TEAM_EXACT, "3")).teamExact())
                .isEqualTo(3);
    }
}
