package org.zhucun.cadre;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/**
 * Judges whether a person may be sent. A date known only to the month or year gets the benefit of the doubt: a rule is
 * broken when no day it may mean keeps it. What is unknown breaks nothing, save that a first secretary's membership
 * must be known. Source: ELG-1 to ELG-3.
 */
public final class EligibilityPolicy {

    private static final String FULL_MEMBER = "中共党员";
    private static final int YEARS_OF_WORK = 2;
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

    /** Every rule a person breaks as first secretary from that day on. */
    public static List<Violation> asFirstSecretary(Candidate who, @Nullable PartialDate startsOn) {
        List<Violation> broken = new ArrayList<>();
        if (who.political() == null) {
            broken.add(Violation.of(EligibilityRule.MEMBERSHIP_UNKNOWN, "political"));
        } else if (!who.political().equals(FULL_MEMBER)) {
            broken.add(Violation.of(EligibilityRule.FULL_MEMBER, "political", who.political()));
        } else if (falls(who.partyJoined(), 1, startsOn)) {
            broken.add(Violation.of(
                    EligibilityRule.YEAR_IN_PARTY, "partyJoined", text(who.partyJoined()), text(startsOn)));
        }
        work(who, startsOn, Severity.ERROR, broken);
        ages(who, startsOn, broken);
        return broken;
    }

    /** Every rule a person breaks as a member of a team from that day on. */
    public static List<Violation> asMember(Candidate who, @Nullable PartialDate startsOn) {
        List<Violation> broken = new ArrayList<>();
        work(who, startsOn, Severity.WARNING, broken);
        ages(who, startsOn, broken);
        return broken;
    }

    private static void work(Candidate who, @Nullable PartialDate startsOn, Severity severity, List<Violation> broken) {
        if (falls(who.workStarted(), YEARS_OF_WORK, startsOn)) {
            Severity heavier = falls(who.workStarted(), 0, startsOn) ? Severity.ERROR : severity;
            broken.add(new Violation(
                    EligibilityRule.TWO_YEARS_OF_WORK,
                    heavier,
                    "workStarted",
                    List.of(text(who.workStarted()), text(startsOn))));
        }
    }

    private static void ages(Candidate who, @Nullable PartialDate startsOn, List<Violation> broken) {
        if (falls(who.birth(), WORK_AGE, who.workStarted())) {
            broken.add(
                    Violation.of(EligibilityRule.WORK_AGE, "workStarted", text(who.birth()), text(who.workStarted())));
        }
        if (falls(who.birth(), PARTY_AGE, who.partyJoined())) {
            Severity severity = falls(who.birth(), WORK_AGE, who.partyJoined())
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
    }

    /** Whether so many years cannot have passed between two dates, however kindly they are read. */
    private static boolean falls(@Nullable PartialDate from, int years, @Nullable PartialDate to) {
        return from != null && to != null && from.earliest().plusYears(years).isAfter(to.latest());
    }

    private static String text(@Nullable PartialDate date) {
        return String.valueOf(date);
    }
}
