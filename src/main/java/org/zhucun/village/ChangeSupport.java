package org.zhucun.village;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.Posts;

/**
 * From a day on, a village is supported like this.
 *
 * @param version the version the change starts from
 * @param from the first day the new state holds; null means the day the data reaches to
 * @param until the first day it no longer holds; null leaves it open
 * @param supported false takes the village off the list from that day; absent means true
 * @param requiredFirstSecretary null for what the categories and the rules in force ask for
 * @param requiredMembers the same
 * @param categories the categories the village is to have, with their dates; those it has and that are not named here
 *     end on {@code from}; null leaves them as they are
 * @param unitId the unit that stands behind the village, null for none
 * @param reason why, at most 200 characters
 */
public record ChangeSupport(
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean supported,
        @Nullable Integer requiredFirstSecretary,
        @Nullable Integer requiredMembers,
        @Nullable List<DatedCategory> categories,
        @Nullable Long unitId,
        @Nullable String reason) {

    /** The same with every post it does not state taken from what is asked. */
    ChangeSupport asking(Posts asked) {
        return new ChangeSupport(
                version,
                from,
                until,
                supported,
                requiredFirstSecretary == null ? Integer.valueOf(asked.firstSecretary()) : requiredFirstSecretary,
                requiredMembers == null ? Integer.valueOf(asked.members()) : requiredMembers,
                categories,
                unitId,
                reason);
    }

    /** First secretaries to send; none unless said. */
    int firstSecretaries() {
        return requiredFirstSecretary == null ? 0 : requiredFirstSecretary;
    }

    /** Members to send; none unless said. */
    int members() {
        return requiredMembers == null ? 0 : requiredMembers;
    }

    boolean keepsSupport() {
        return supported == null || supported;
    }
}
