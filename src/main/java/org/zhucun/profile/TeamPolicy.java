package org.zhucun.profile;

import java.util.List;
import org.zhucun.shared.Violation;

/**
 * Judges the size of a village's team, its first secretary included; pure. A village that is to have a first secretary
 * alone has no team. Source: TEAM-1 to TEAM-4.
 */
public final class TeamPolicy {

    private TeamPolicy() {}

    /**
     * What a team breaks.
     *
     * @param required the posts of the village
     * @param held who is in post; of a handover only the one who comes
     */
    public static List<Violation> judge(Posts required, Posts held, RuleValues rules) {
        if (required.members() == 0 && held.members() == 0) {
            return List.of();
        }
        int heads = held.firstSecretary() + held.members();
        Integer exact = rules.teamExact();
        if (exact != null) {
            return heads == exact ? List.of() : broken(ProfileRule.TEAM_EXACT, RuleKey.TEAM_EXACT, rules, heads, exact);
        }
        int least = rules.teamMin();
        return heads >= least ? List.of() : broken(ProfileRule.TEAM_MINIMUM, RuleKey.TEAM_MIN, rules, heads, least);
    }

    private static List<Violation> broken(ProfileRule rule, RuleKey key, RuleValues rules, int heads, int asked) {
        return List.of(new Violation(rule, rules.severity(key), null, List.of(heads, asked)));
    }
}
