package org.zhucun.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.cadre.EligibilityPolicy.Candidate;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.RuleValues;
import org.zhucun.profile.ShippedRules;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

class EligibilityPolicyTests {

    private static final PartialDate START = PartialDate.parse("2025-10-13");

    private static Candidate who(
            @Nullable String political, @Nullable String birth, @Nullable String party, @Nullable String work) {
        return new Candidate(political, date(birth), date(party), date(work));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static List<String> first(Candidate who) {
        return said(EligibilityPolicy.asFirstSecretary(who, START, ShippedRules.values()));
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(v -> v.rule().code() + "/" + v.severity() + "/" + v.field())
                .toList();
    }

    @Test
    void acceptsAFullMemberWhoHasWorked() {
        assertThat(first(who("中共党员", "1985-03", "2006-06", "2007-03"))).isEmpty();
        assertThat(first(who("中共党员", null, null, null))).isEmpty();
    }

    @Test
    void refusesAFirstSecretaryWhoIsNoFullMember_C010() {
        assertThat(first(who("中共预备党员", null, "2025-03", null))).containsExactly("C010/ERROR/political");
        assertThat(first(who("群众", null, null, null))).containsExactly("C010/ERROR/political");
        assertThat(EligibilityPolicy.asMember(who("群众", null, null, null), START, ShippedRules.values()))
                .isEmpty();
    }

    @Test
    void warnsWhenMembershipIsUnknown_C011() {
        assertThat(first(who(null, null, null, null))).containsExactly("C011/WARNING/political");
    }

    @Test
    void warnsOfLessThanAYearInTheParty_C012() {
        assertThat(first(who("中共党员", null, "2024-11", null))).containsExactly("C012/WARNING/partyJoined");
        assertThat(first(who("中共党员", null, "2024-10", null))).isEmpty();
    }

    @Test
    void asksForTwoYearsOfWork_C013() {
        Candidate young = who("中共党员", null, null, "2024-12");
        assertThat(first(young)).containsExactly("C013/ERROR/workStarted");
        List<Violation> member = EligibilityPolicy.asMember(young, START, ShippedRules.values());
        assertThat(member).extracting(Violation::severity).containsExactly(Severity.WARNING);
        assertThat(said(EligibilityPolicy.asMember(who("群众", null, null, "2025-11"), START, ShippedRules.values())))
                .as("sent before starting to work")
                .containsExactly("C013/ERROR/workStarted");
        assertThat(first(who("中共党员", null, null, "2023-10"))).isEmpty();
        assertThat(first(who("中共党员", null, null, "2023-10-14"))).containsExactly("C013/ERROR/workStarted");
    }

    @Test
    void refusesWorkBeforeTheAgeOfFourteen_C014() {
        assertThat(first(who("中共党员", "1985-03", null, "1995-03"))).containsExactly("C014/ERROR/workStarted");
        assertThat(first(who("中共党员", "1985-03", null, "1999-03"))).isEmpty();
    }

    @Test
    void doubtsAPartyMemberBelowEighteen_C015() {
        assertThat(first(who("中共党员", "1985-03", "2002-12", null))).containsExactly("C015/WARNING/partyJoined");
        assertThat(first(who("中共党员", "1985-03", "1980-12", null))).containsExactly("C015/ERROR/partyJoined");
        assertThat(first(who("中共党员", "1985-03", "2003-03", null))).isEmpty();
    }

    @Test
    void warnsOfWhoHasRetired_C016() {
        assertThat(first(who("中共党员", "1965-09", null, null))).containsExactly("C016/WARNING/birth");
        assertThat(first(who("中共党员", "1965-10", null, null))).isEmpty();
    }

    @Test
    void warnsOfWhoIsOlderThanTheProfileAllows_C017() {
        RuleValues local = ShippedRules.with(Map.of(RuleKey.AGE_LIMIT, "45"));
        Candidate old = who("中共党员", "1979-10-13", null, null);
        assertThat(said(EligibilityPolicy.asFirstSecretary(old, START, local))).containsExactly("C017/WARNING/birth");
        assertThat(EligibilityPolicy.asFirstSecretary(who("中共党员", "1979-10-14", null, null), START, local))
                .isEmpty();
        assertThat(first(old)).as("no limit nationally").isEmpty();
    }

    @Test
    void takesItsNumbersAndSeveritiesFromTheProfile_C010_C012_C013() {
        RuleValues local = ShippedRules.with(
                Map.of(RuleKey.PARTY_MEMBER, "true", RuleKey.PARTY_STANDING_MONTHS, "36", RuleKey.WORK_MONTHS, "12"));
        assertThat(said(EligibilityPolicy.asFirstSecretary(who("群众", null, null, "2024-09"), START, local)))
                .as("a warning where the profile says so")
                .containsExactly("C010/WARNING/political");
        assertThat(said(EligibilityPolicy.asFirstSecretary(who("中共党员", null, "2023-01", "2024-11"), START, local)))
                .containsExactly("C012/WARNING/partyJoined", "C013/WARNING/workStarted");
        RuleValues anybody = ShippedRules.with(Map.of(RuleKey.PARTY_MEMBER, "false"));
        assertThat(EligibilityPolicy.asFirstSecretary(who("群众", null, null, null), START, anybody))
                .isEmpty();
    }
}
