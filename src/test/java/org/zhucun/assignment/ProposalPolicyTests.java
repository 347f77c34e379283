package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhucun.assignment.ProposalFacts.Posts;
import org.zhucun.assignment.ProposalFacts.Sender;
import org.zhucun.assignment.ProposalFacts.Service;
import org.zhucun.cadre.EligibilityPolicy.Candidate;
import org.zhucun.profile.ShippedRules;
import org.zhucun.quota.TeamRole;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.UnitLevel;

/** A proposal is judged whole; each test breaks one thing about a sound one. */
class ProposalPolicyTests {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final String VILLAGE = "510824107203";
    private static final CyclePeriod CYCLE =
            new CyclePeriod(3, "51", LocalDate.of(2025, 10, 1), LocalDate.of(2027, 9, 30));

    private ProposeAssignment proposal = ProposeAssignment.builder()
            .cadreId(1L)
            .villageCode(VILLAGE)
            .role(TeamRole.FIRST_SECRETARY)
            .startsOn(START)
            .build();
    private @Nullable Candidate candidate = new Candidate(
            "中共党员", PartialDate.parse("1985-03"), PartialDate.parse("2006"), PartialDate.parse("2008-07"));
    private @Nullable Sender sender = new Sender(9, UnitLevel.PROVINCIAL);
    private @Nullable Posts village = new Posts(1, 2);
    private @Nullable CyclePeriod cycle = CYCLE;
    private List<Service> services = List.of();
    private List<Service> team = List.of();
    private @Nullable Service predecessor;

    private ProposalFacts facts() {
        return new ProposalFacts(
                proposal, START, candidate, sender, village, cycle, services, team, predecessor, ShippedRules.values());
    }

    private List<String> broken() {
        return ProposalPolicy.judge(facts()).stream()
                .map(violation -> violation.rule().code() + " " + violation.field())
                .toList();
    }

    private static Service service(long id, TeamRole role, AssignmentStatus status) {
        return new Service(id, VILLAGE, role, status, LocalDate.of(2024, 10, 8), null, null, null);
    }

    @Test
    void nothingIsWrongWithASoundOne() {
        assertThat(broken()).isEmpty();
        assertThat(facts().service().plannedEndOn()).isEqualTo(CYCLE.endsOn());
        assertThat(facts().service().unitLevel()).isEqualTo(UnitLevel.PROVINCIAL);
    }

    @Test
    void everythingIsToldAtOnce_A029() {
        proposal = ProposeAssignment.builder().build();
        assertThat(broken()).containsExactly("A029 cadreId", "A029 villageCode", "A029 role", "A029 startsOn");
    }

    @Test
    void whoIsNotOnRecordIsNotProposed_A015() {
        candidate = null;
        sender = null;
        assertThat(broken()).containsExactly("A015 cadreId");
    }

    @Test
    void theUnitIsInUse_A017() {
        sender = null;
        assertThat(broken()).containsExactly("A017 cadreId");
    }

    @Test
    void theVillageIsSupportedWhenItStarts_A016() {
        village = null;
        assertThat(broken()).containsExactly("A016 villageCode");
    }

    @Test
    void theCycleLastsOnTheFirstDay_A018() {
        proposal = proposal.toBuilder().cycleId(1L).build();
        cycle = null;
        assertThat(broken()).containsExactly("A018 cycleId");
    }

    @Test
    void aPersonWithAnOpenPostIsAConflict_A001() {
        services = List.of(service(5, TeamRole.TEAM_MEMBER, AssignmentStatus.IN_POST));
        assertThat(broken()).containsExactly("A001 cadreId");
        assertThatThrownBy(() -> ProposalPolicy.refuse(ProposalPolicy.judge(facts())))
                .isInstanceOf(ConflictException.class);
        village = null;
        assertThatThrownBy(() -> ProposalPolicy.refuse(ProposalPolicy.judge(facts())))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aPersonIsProposedOnceAtATime_A026() {
        services = List.of(service(5, TeamRole.TEAM_MEMBER, AssignmentStatus.RETURNED));
        assertThat(broken()).containsExactly("A026 cadreId");
    }

    @Test
    void aServiceStartsWhenTheLastOneHasEnded_A013() {
        services = List.of(new Service(
                5, VILLAGE, TeamRole.TEAM_MEMBER, AssignmentStatus.ENDED, START.minusYears(1), START, null, null));
        assertThat(broken()).isEmpty();
        services = List.of(new Service(
                5,
                VILLAGE,
                TeamRole.TEAM_MEMBER,
                AssignmentStatus.ENDED,
                START.minusYears(1),
                START.plusDays(1),
                null,
                null));
        assertThat(broken()).containsExactly("A013 startsOn");
    }

    @Test
    void aVillageWithAFirstSecretaryGetsNoSecond_A002() {
        team = List.of(service(5, TeamRole.FIRST_SECRETARY, AssignmentStatus.SUBMITTED));
        assertThat(broken()).containsExactly("A002 role");
        team = List.of(service(5, TeamRole.FIRST_SECRETARY, AssignmentStatus.DRAFT));
        assertThat(broken()).isEmpty();
    }

    @Test
    void aSuccessorTakesAPlaceThatNobodyElseTakes_A021() {
        predecessor = service(5, TeamRole.FIRST_SECRETARY, AssignmentStatus.IN_POST);
        team = List.of(predecessor);
        proposal = proposal.toBuilder().predecessorId(5L).build();
        assertThat(broken()).isEmpty();
        assertThat(facts().source()).isEqualTo(AssignmentSource.REPLACEMENT);

        team = List.of(
                predecessor,
                new Service(6, VILLAGE, TeamRole.FIRST_SECRETARY, AssignmentStatus.DRAFT, START, null, null, 5L));
        assertThat(broken()).containsExactly("A021 predecessorId");

        team = List.of(predecessor);
        proposal = proposal.toBuilder().role(TeamRole.TEAM_MEMBER).build();
        assertThat(broken()).containsExactly("A021 predecessorId");
    }

    @Test
    void moreThanAVillageHasPostsForIsLookedAt_A025() {
        proposal = proposal.toBuilder().role(TeamRole.TEAM_MEMBER).build();
        team = List.of(
                service(5, TeamRole.TEAM_MEMBER, AssignmentStatus.IN_POST),
                service(6, TeamRole.TEAM_MEMBER, AssignmentStatus.APPROVED));
        assertThat(broken()).containsExactly("A025 role");
        ProposalPolicy.refuse(ProposalPolicy.judge(facts()));
    }

    @Test
    void aLongTermIsLookedAt_A028() {
        proposal = proposal.toBuilder().plannedEndOn(START.plusMonths(61)).build();
        assertThat(broken()).containsExactly("A028 plannedEndOn");
        proposal = proposal.toBuilder().plannedEndOn(START).build();
        assertThat(broken()).containsExactly("A006 plannedEndOn");
    }

    @Test
    void aFirstSecretaryIsAFullMember_C010() {
        candidate = new Candidate("群众", null, null, null);
        assertThat(broken()).containsExactly("C010 political");
    }
}
