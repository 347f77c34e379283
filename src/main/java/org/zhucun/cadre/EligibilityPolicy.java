package org.zhucun.cadre;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.RuleValues;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/**
 * Judges whether a person may be sent. A date known only to the month or year gets the benefit of the doubt: a rule is
 * broken when no day it may mean keeps it. What is unknown breaks nothing, save that a first secretary's membership
 * must be known. How long, how old and how grave is what the profile in force says. Source: ELG-1 to ELG-6.
 */
public final class EligibilityPolicy {

    private static final String FULL_MEMBER = "中共党员";
    private static final int WORK_AGE = 14;
    private static final int PARTY_AGE = 18;
    private static final int RETIREMENT_AGE = 60;

    /**
     * What the rules ask of a person.
     *
     * @param political in the words of the roster: 中共党员, 中共预备党员, 群众
     */
    public record Candidate(
            @Nullable String political,
            @Nullable PartialDate birth,
            @Nullable PartialDate partyJoined,
            @Nullable PartialDate workStarted) {}

    private EligibilityPolicy() {}

    /** Every rule a person breaks as first secretary from that day on, under the rules of that day and place. */
    public static List<Violation> asFirstSecretary(Candidate who, @Nullable PartialDate startsOn, RuleValues rules) {
        List<Violation> broken = new ArrayList<>();
        if (rules.partyMemberRequired()) {
            membership(who, rules, broken);
        }
        int standing = rules.partyStandingMonths();
        if (FULL_MEMBER.equals(who.political()) && falls(who.partyJoined(), standing, startsOn)) {
            broken.add(new Violation(
                    EligibilityRule.TIME_IN_PARTY,
                    rules.severity(RuleKey.PARTY_STANDING_MONTHS),
                    "partyJoined",
                    List.of(text(who.partyJoined()), text(startsOn), standing)));
        }
        work(who, startsOn, rules, rules.severity(RuleKey.WORK_MONTHS), broken);
        ages(who, startsOn, rules, broken);
        return broken;
    }

    private static void membership(Candidate who, RuleValues rules, List<Violation> broken) {
        if (who.political() == null) {
            broken.add(Violation.of(EligibilityRule.MEMBERSHIP_UNKNOWN, "political"));
        } else if (!who.political().equals(FULL_MEMBER)) {
            broken.add(new Violation(
                    EligibilityRule.FULL_MEMBER,
                    rules.severity(RuleKey.PARTY_MEMBER),
                    "political",
                    List.of(who.political())));
        }
    }

    /** Every rule a person breaks as a member of a team from that day on, under the rules of that day and place. */
    public static List<Violation> asMember(Candidate who, @Nullable PartialDate startsOn, RuleValues rules) {
        List<Violation> broken = new ArrayList<>();
        Severity severity = rules.severity(RuleKey.WORK_MONTHS);
        work(who, startsOn, rules, severity == Severity.ERROR ? Severity.WARNING : severity, broken);
        ages(who, startsOn, rules, broken);
        return broken;
    }

    private static void work(
            Candidate who,
            @Nullable PartialDate startsOn,
            RuleValues rules,
            Severity severity,
            List<Violation> broken) {
        if (falls(who.workStarted(), rules.workMonths(), startsOn)) {
            Severity heavier = falls(who.workStarted(), 0, startsOn) ? Severity.ERROR : severity;
            broken.add(new Violation(
                    EligibilityRule.TIME_AT_WORK,
                    heavier,
                    "workStarted",
                    List.of(text(who.workStarted()), text(startsOn), rules.workMonths())));
        }
    }

    private static void ages(Candidate who, @Nullable PartialDate startsOn, RuleValues rules, List<Violation> broken) {
        if (falls(who.birth(), WORK_AGE * 12, who.workStarted())) {
            broken.add(
                    Violation.of(EligibilityRule.WORK_AGE, "workStarted", text(who.birth()), text(who.workStarted())));
        }
        if (falls(who.birth(), PARTY_AGE * 12, who.partyJoined())) {
            Severity severity = falls(who.birth(), WORK_AGE * 12, who.partyJoined())
                    ? Severity.ERROR
                    : EligibilityRule.PARTY_AGE.severity();
            broken.add(new Violation(
                    EligibilityRule.PARTY_AGE,
                    severity,
                    "partyJoined",
                    List.of(text(who.birth()), text(who.partyJoined()))));
        }
        PartialDate birth = who.birth();
        if (birth != null
                && startsOn != null
                && birth.latest().plusYears(RETIREMENT_AGE).isBefore(startsOn.earliest())) {
            broken.add(Violation.of(EligibilityRule.RETIREMENT_AGE, "birth", text(birth), text(startsOn)));
        }
        limit(birth, startsOn, rules, broken);
    }

    /** Whether somebody has had one more birthday than the limit by the start, however kindly the dates are read. */
    private static void limit(
            @Nullable PartialDate birth, @Nullable PartialDate startsOn, RuleValues rules, List<Violation> broken) {
        Integer limit = rules.ageLimit();
        if (limit != null
                && birth != null
                && startsOn != null
                && !birth.latest().plusYears(limit + 1L).isAfter(startsOn.earliest())) {
            broken.add(new Violation(
                    EligibilityRule.AGE_LIMIT,
                    rules.severity(RuleKey.AGE_LIMIT),
                    "birth",
                    List.of(text(birth), text(startsOn), limit)));
        }
    }

    /** Whether so many months cannot have passed between two dates, however kindly they are read. */
    private static boolean falls(@Nullable PartialDate from, int months, @Nullable PartialDate to) {
        return from != null && to != null && from.earliest().plusMonths(months).isAfter(to.latest());
    }

    private static String text(@Nullable PartialDate date) {
        return String.valueOf(date);
    }
}
