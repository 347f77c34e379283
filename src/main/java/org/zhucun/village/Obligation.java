package org.zhucun.village;

import java.time.LocalDate;

/**
 * A village a unit stands behind, with its posts.
 *
 * @param villageName with county and township
 * @param startsOn since when the unit stands behind it
 * @param inPostFirstSecretary whoever sends them
 * @param own people in post there whom the unit itself sent
 */
public record Obligation(
        String villageCode,
        String villageName,
        LocalDate startsOn,
        int requiredFirstSecretary,
        int requiredMembers,
        int inPostFirstSecretary,
        int inPostMembers,
        int own) {

    public int empty() {
        return Math.max(0, requiredFirstSecretary - inPostFirstSecretary)
                + Math.max(0, requiredMembers - inPostMembers);
    }

    /** Whether every post is filled, the unit's own or not. */
    public boolean kept() {
        return empty() == 0;
    }
}
