package org.zhucun.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharePolicyTests {

    /** Counted of all before, and after; 30 percent is asked for. */
    @ParameterizedTest
    @CsvSource({
        // met before: may fall as far as it stays met
        "31, 100, 30, 100, false",
        "30, 100, 29, 99, true",
        "30, 100, 30, 101, true",
        "3000, 10000, 2999, 10000, true",
        // short before: may not grow shorter
        "29, 100, 28, 99, true",
        "29, 100, 29, 101, true",
        "29, 100, 29, 99, false",
        "29, 100, 29, 100, false",
        "29, 100, 30, 101, false",
        "2996, 10000, 2997, 10000, false",
        // nobody there: no share to keep
        "0, 0, 0, 1, false",
        "1, 1, 0, 0, false"
    })
    void noDecisionSpoilsAShareOrWidensItsGap_Q005(int counted, int total, int then, int totalThen, boolean spoiled) {
        List<QuotaMeasure> before = List.of(QuotaMeasure.of(TeamRole.FIRST_SECRETARY, 30, counted, total, 0));
        List<QuotaMeasure> after = List.of(QuotaMeasure.of(TeamRole.FIRST_SECRETARY, 30, then, totalThen, 0));

        assertThat(SharePolicy.judge(QuotaRule.SHARE_KEPT, "四川省", before, after))
                .hasSize(spoiled ? 1 : 0);
    }
}
