package org.zhucun.roster;

import java.util.Map;

/**
 * How many assignments stand behind each tab of the roster.
 *
 * @param firstSecretaries those in post as first secretary
 * @param members those in post as team member
 */
public record TabCounts(Map<RosterTab, Long> byTab, long firstSecretaries, long members) {

    public TabCounts {
        byTab = Map.copyOf(byTab);
    }

    public long of(RosterTab tab) {
        return byTab.getOrDefault(tab, 0L);
    }
}
