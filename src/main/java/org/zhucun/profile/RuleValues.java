package org.zhucun.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Severity;

/** All values that hold for a place and a cycle on a day; immutable, and complete. */
public final class RuleValues {

    private final Map<RuleKey, RuleValue> values;

    RuleValues(Collection<RuleValue> values) {
        this.values = new EnumMap<>(RuleKey.class);
        values.forEach(value -> this.values.put(value.key(), value));
        List<RuleKey> missing = Stream.of(RuleKey.values())
                .filter(key -> !this.values.containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no value in force for " + missing);
        }
    }

    /** The row behind a value: its severity, basis, dates and who set it. */
    public RuleValue of(RuleKey key) {
        return Objects.requireNonNull(values.get(key));
    }

    /** What breaking the rule of this key weighs. */
    public Severity severity(RuleKey key) {
        return of(key).severity();
    }

    public int teamMin() {
        return number(RuleKey.TEAM_MIN);
    }

    /** Null when only the minimum counts. */
    public @Nullable Integer teamExact() {
        return numberOrNull(RuleKey.TEAM_EXACT);
    }

    public int termMonths() {
        return number(RuleKey.TERM_MONTHS);
    }

    public int longestTermMonths() {
        return number(RuleKey.LONGEST_TERM_MONTHS);
    }

    public int handoverDays() {
        return number(RuleKey.HANDOVER_DAYS);
    }

    public boolean partyMemberRequired() {
        return flag(RuleKey.PARTY_MEMBER);
    }

    public int partyStandingMonths() {
        return number(RuleKey.PARTY_STANDING_MONTHS);
    }

    public int workMonths() {
        return number(RuleKey.WORK_MONTHS);
    }

    /** In years; null when age does not matter. */
    public @Nullable Integer ageLimit() {
        return numberOrNull(RuleKey.AGE_LIMIT);
    }

    public boolean healthRequired() {
        return flag(RuleKey.HEALTH);
    }

    public int overdueGraceDays() {
        return number(RuleKey.OVERDUE_GRACE_DAYS);
    }

    public int replacementDays() {
        return number(RuleKey.REPLACEMENT_DAYS);
    }

    public int arrivalDays() {
        return number(RuleKey.ARRIVAL_DAYS);
    }

    /** At least the county, in the order they agree. */
    public List<ReviewStage> reviewStages() {
        return Arrays.stream(text(RuleKey.REVIEW_STAGES).split(",", -1))
                .map(ReviewStage::valueOf)
                .toList();
    }

    public AdditionTerm additionTerm() {
        return AdditionTerm.valueOf(text(RuleKey.ADDITION_TERM));
    }

    /**
     * The posts of a supported village that is all of this: for each role what the most demanding category asks; one
     * that is nothing in particular is as any other village.
     */
    public Posts posts(Collection<VillageCategory> categories) {
        return categories.isEmpty()
                ? posts(VillageCategory.OTHER)
                : categories.stream().map(this::posts).reduce(Posts.NONE, Posts::or);
    }

    private Posts posts(VillageCategory category) {
        String[] parts = text(RuleKey.posts(category)).split(",", -1);
        return new Posts(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private String text(RuleKey key) {
        return of(key).value();
    }

    private int number(RuleKey key) {
        return Integer.parseInt(text(key));
    }

    private @Nullable Integer numberOrNull(RuleKey key) {
        String text = text(key);
        return text.isEmpty() ? null : (Integer) Integer.parseInt(text);
    }

    private boolean flag(RuleKey key) {
        return Boolean.parseBoolean(text(key));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
