package org.zhucun.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamPolicyTests {

    private static final Posts WHOLE = new Posts(1, 2);
    private static final RuleValues SHANXI = ShippedRules.with(Map.of(RuleKey.TEAM_EXACT, "3"));

    @Test
    void warnsOfATeamOfOne_P011() {
        assertThat(judged(WHOLE, new Posts(1, 0), ShippedRules.values())).containsExactly("P011 WARNING [1, 2]");
        assertThat(judged(WHOLE, new Posts(1, 1), ShippedRules.values())).isEmpty();
        assertThat(judged(WHOLE, new Posts(0, 2), ShippedRules.values())).isEmpty();
    }

    @Test
    void warnsOfATeamThatIsNotThree_P012() {
        assertThat(judged(WHOLE, new Posts(1, 1), SHANXI)).containsExactly("P012 WARNING [2, 3]");
        assertThat(judged(WHOLE, new Posts(1, 3), SHANXI)).containsExactly("P012 WARNING [4, 3]");
        assertThat(judged(WHOLE, new Posts(1, 2), SHANXI)).isEmpty();
    }

    @Test
    void aFirstSecretaryAloneIsNoTeam() {
        assertThat(judged(new Posts(1, 0), new Posts(1, 0), SHANXI)).isEmpty();
    }

    private static List<String> judged(Posts required, Posts held, RuleValues rules) {
        return TeamPolicy.judge(required, held, rules).stream()
                .map(violation -> violation.rule().code() + " " + violation.severity() + " " + violation.args())
                .toList();
    }
}
