package org.zhucun.profile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every profile at one moment, read once, ready to answer for any place, cycle and day without the database. Two are
 * equal when no rule has changed between them. A roster of 32,000 rows is judged with one.
 */
public final class ProfileBook {

    private final List<RuleProfile> profiles;
    private final List<RuleValue> values;
    private final Map<Long, Long> profileOfCycle;
    private final Map<Asked, RuleValues> answered = new ConcurrentHashMap<>();

    private record Asked(@Nullable Long profileId, LocalDate day) {}

    ProfileBook(List<RuleProfile> profiles, List<RuleValue> values, Map<Long, Long> profileOfCycle) {
        this.profiles = List.copyOf(profiles);
        this.values = List.copyOf(values);
        this.profileOfCycle = Map.copyOf(profileOfCycle);
    }

    /**
     * What holds there on that day: the values of the cycle's profile, else of the province's own, and for each key
     * they do not set the value that is shipped.
     *
     * @param divisionCode any code within the province; empty where the place is not known
     * @param cycleId the cycle of the service in question, null for none
     */
    public RuleValues on(String divisionCode, @Nullable Long cycleId, LocalDate day) {
        Long own = Optional.ofNullable(cycleId)
                .map(profileOfCycle::get)
                .or(() -> ofProvince(divisionCode, day).map(RuleProfile::id))
                .orElse(null);
        return answered.computeIfAbsent(new Asked(own, day), this::answer);
    }

    /** What a profile lays down on a day, together with what is shipped. */
    RuleValues of(long profileId, LocalDate day) {
        return answered.computeIfAbsent(new Asked(profileId, day), this::answer);
    }

    /** The province's own profile on a day. */
    public Optional<RuleProfile> ofProvince(String divisionCode, LocalDate day) {
        return profiles.stream()
                .filter(profile ->
                        !profile.isShipped() && divisionCode.startsWith(profile.provinceCode()) && profile.holdsOn(day))
                .findFirst();
    }

    private RuleValues answer(Asked asked) {
        Map<RuleKey, RuleValue> found = new EnumMap<>(RuleKey.class);
        profiles.stream().filter(RuleProfile::isShipped).forEach(shipped -> put(found, shipped.id(), asked.day));
        if (asked.profileId != null) {
            put(found, asked.profileId, asked.day);
        }
        return new RuleValues(found.values());
    }

    private void put(Map<RuleKey, RuleValue> found, long profileId, LocalDate day) {
        values.stream()
                .filter(value -> value.profileId() == profileId && value.holdsOn(day))
                .forEach(value -> found.put(value.key(), value));
    }

    /** Every value a key ever had anywhere. */
    List<RuleValue> values(RuleKey key) {
        return values.stream().filter(value -> value.key() == key).toList();
    }

    RuleProfile shipped() {
        return profiles.stream().filter(RuleProfile::isShipped).findFirst().orElseThrow();
    }

    boolean isShipped(RuleValue value) {
        return profiles.stream().anyMatch(profile -> profile.isShipped() && profile.id() == value.profileId());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProfileBook that
                && profiles.equals(that.profiles)
                && values.equals(that.values)
                && profileOfCycle.equals(that.profileOfCycle);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
