package org.zhucun.reporting;

import java.time.YearMonth;

/** How many first secretaries' and members' terms are planned to end in a month. */
public record MonthEnding(YearMonth month, int firstSecretaries, int teamMembers) {

    public int all() {
        return firstSecretaries + teamMembers;
    }
}
