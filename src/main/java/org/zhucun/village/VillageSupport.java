package org.zhucun.village;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.Posts;

/**
 * Why and how a village is supported: the period that holds today or comes next, else the last one.
 *
 * @param version the version a change starts from, 0 while there has been no support
 * @param supported whether it holds today
 * @param startsOn null while there has been no support
 * @param endsOn the first day it no longer holds, null while open
 * @param asked the posts its categories of today ask for under the rules in force; other posts carry a reason
 * @param endReason why it left the list, null while it is on it
 * @param categories all of its categories, past ones too, latest first
 * @param units all units that stand or stood behind it, latest first
 */
public record VillageSupport(
        String code,
        int version,
        boolean supported,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int requiredFirstSecretary,
        int requiredMembers,
        @Nullable String reason,
        @Nullable String endReason,
        Posts asked,
        List<DatedCategory> categories,
        List<LinkedUnit> units) {

    /** Whether the posts were set apart from what is asked. */
    public boolean differs() {
        return supported && (requiredFirstSecretary != asked.firstSecretary() || requiredMembers != asked.members());
    }
}
