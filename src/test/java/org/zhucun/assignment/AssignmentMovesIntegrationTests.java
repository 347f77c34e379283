package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.CYCLE;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;
import static org.zhucun.roster.RosterFixture.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.QuotaRule;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.UnitLevel;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class AssignmentMovesIntegrationTests {

    private static final DivisionScope PROVINCE = DivisionScope.of("51");
    private static final DivisionScope CANGXI = DivisionScope.of("510824");
    private static final Actor STAFF = new Actor(7, "county.staff", "周敏");
    private static final Actor REVIEWER = new Actor(8, "county", "何晓燕");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentProposalService proposals;

    @Autowired
    AssignmentMoveService moves;

    @Autowired
    AssignmentSuccessionService successions;

    @Autowired
    AssignmentQueries assignments;

    LifeFixture life;

    @BeforeEach
    void places() {
        life = LifeFixture.on(jdbc);
    }

    private static MoveOrder order(AssignmentSummary of) {
        return MoveOrder.builder().version(of.version()).build();
    }

    private AssignmentSummary proposed(String name, long unit, String village, TeamRole role) {
        return proposals
                .propose(
                        PROVINCE,
                        STAFF,
                        LifeFixture.proposal(life.candidate(name, unit), village, role, TODAY.minusDays(10)))
                .assignment();
    }

    private AssignmentSummary approved(String name, long unit, String village, TeamRole role) {
        AssignmentSummary one = proposed(name, unit, village, role);
        return moves.approve(PROVINCE, REVIEWER, one.id(), order(one)).assignment();
    }

    private AssignmentSummary inPost(String name, long unit, String village, TeamRole role) {
        AssignmentSummary one = approved(name, unit, village, role);
        return moves.arrive(
                        PROVINCE,
                        STAFF,
                        one.id(),
                        order(one).toBuilder().on(TODAY.minusDays(5)).build())
                .assignment();
    }

    private static void refused(RuleCode rule, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(broken -> broken.rule().code())
                                .contains(rule.code()));
    }

    private static void conflict(RuleCode rule, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.violation().rule()).isEqualTo(rule));
    }

    @Test
    void fromProposalToArrivalEveryMoveLeavesAStep() {
        AssignmentSummary one = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);

        assertThat(one.status()).isEqualTo(AssignmentStatus.IN_POST);
        assertThat(one.startsOn()).isEqualTo(TODAY.minusDays(5));
        assertThat(one.cycleId()).isEqualTo(LifeFixture.NEXT_CYCLE);
        assertThat(one.approvedOn()).isEqualTo(TODAY);
        assertThat(one.villagePath()).isEqualTo("广元市苍溪县五龙镇嘉龙村");
        assertThat(assignments.steps(PROVINCE, one.id()))
                .extracting(StepRow::move, StepRow::fromStatus, StepRow::toStatus, StepRow::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Move.PROPOSE, null, AssignmentStatus.DRAFT, "周敏"),
                        org.assertj.core.groups.Tuple.tuple(
                                Move.SUBMIT, AssignmentStatus.DRAFT, AssignmentStatus.SUBMITTED, "周敏"),
                        org.assertj.core.groups.Tuple.tuple(
                                Move.APPROVE, AssignmentStatus.SUBMITTED, AssignmentStatus.APPROVED, "何晓燕"),
                        org.assertj.core.groups.Tuple.tuple(
                                Move.ARRIVE, AssignmentStatus.APPROVED, AssignmentStatus.IN_POST, "周敏"));
        assertThat(jdbc.sql("select event from audit_entry where subject = ? order by id")
                        .param("assignment/" + one.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "AssignmentProposed", "AssignmentSubmitted", "AssignmentApproved", "AssignmentArrived");
    }

    @Test
    void aStaleOrderIsToldWhoChangedItWhen_A010() {
        AssignmentSummary one = proposed("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        moves.sendBack(
                PROVINCE,
                REVIEWER,
                one.id(),
                order(one).toBuilder().reason("缺文号").build());

        assertThatThrownBy(() -> moves.approve(PROVINCE, REVIEWER, one.id(), order(one)))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.violation().rule()).isEqualTo(AssignmentRule.LATEST_VERSION);
                    assertThat(String.valueOf(e.violation().args().get(0))).startsWith("county 20");
                });
    }

    @Test
    void whatIsReturnedIsCorrectedAndHandedInAgain() {
        AssignmentSummary one = proposed("张强", COUNTY_UNIT, JIALONG, TeamRole.TEAM_MEMBER);
        AssignmentSummary returned = moves.sendBack(
                        PROVINCE,
                        REVIEWER,
                        one.id(),
                        order(one).toBuilder().reason("日期有误").build())
                .assignment();
        AssignmentSummary amended = proposals
                .amend(
                        PROVINCE,
                        STAFF,
                        one.id(),
                        returned.version(),
                        LifeFixture.proposal(one.cadreId(), JIALONG, TeamRole.TEAM_MEMBER, TODAY.minusDays(3)))
                .assignment();

        assertThat(amended.status()).isEqualTo(AssignmentStatus.SUBMITTED);
        assertThat(amended.startsOn()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        AssignmentSummary one = inPost("张强", PROVINCIAL_UNIT, HUACHENG, TeamRole.TEAM_MEMBER);
        assertThatThrownBy(() -> moves.end(
                        CANGXI,
                        STAFF,
                        one.id(),
                        order(one).toBuilder().endReason(EndReason.RETIRED).build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assignments.steps(CANGXI, one.id())).isInstanceOf(NotFoundException.class);
        refused(
                AssignmentRule.SUPPORTED_VILLAGE,
                () -> proposals.propose(
                        CANGXI,
                        STAFF,
                        LifeFixture.proposal(
                                life.candidate("李敏", COUNTY_UNIT), HUACHENG, TeamRole.TEAM_MEMBER, TODAY)));
    }

    @Test
    void theOutgoingFirstSecretaryHandsOverWithinTheDays_A020() {
        AssignmentSummary old = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        AssignmentSummary next = successor(old, "李敏");
        LocalDate latest = next.startsOn().plusDays(90);

        refused(
                AssignmentRule.HANDOVER_IN_TIME,
                () -> moves.handOver(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order(old).toBuilder().on(latest.plusDays(1)).build()));
        conflict(AssignmentRule.ONE_FIRST_SECRETARY, () -> moves.arrive(PROVINCE, STAFF, next.id(), order(next)));
    }

    @Test
    void inAHandoverTheIncomingOneCounts_A002() {
        AssignmentSummary old = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        AssignmentSummary next = successor(old, "李敏");
        AssignmentSummary handing = moves.handOver(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order(old).toBuilder().on(TODAY.plusDays(60)).build())
                .assignment();
        moves.arrive(PROVINCE, STAFF, next.id(), order(next));

        assertThat(handing.status()).isEqualTo(AssignmentStatus.IN_POST);
        assertThat(jdbc.sql("select id from assignment a where village_code = :village and " + InPost.on("a"))
                        .param("village", JIALONG)
                        .param("asOf", TODAY)
                        .query(Long.class)
                        .list())
                .containsExactly(next.id());
    }

    private AssignmentSummary successor(AssignmentSummary of, String name) {
        ProposeAssignment proposal = LifeFixture.proposal(
                        life.candidate(name, PROVINCIAL_UNIT), of.villageCode(), of.role(), TODAY.minusDays(1))
                .toBuilder()
                .predecessorId(of.id())
                .build();
        AssignmentSummary next = proposals.propose(PROVINCE, STAFF, proposal).assignment();
        return moves.approve(PROVINCE, REVIEWER, next.id(), order(next)).assignment();
    }

    @Test
    void nobodyHandsOverToNobody_A027() {
        AssignmentSummary old = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        refused(
                AssignmentRule.SUCCESSOR_APPROVED,
                () -> moves.handOver(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order(old).toBuilder().on(TODAY.plusDays(60)).build()));
    }

    @Test
    void aTransferEndsOneServiceAndBeginsAnother_A023() {
        AssignmentSummary old = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.TEAM_MEMBER);
        MoveOrder order = order(old).toBuilder().reason("力量调配").on(TODAY).build();
        refused(
                AssignmentRule.ANOTHER_VILLAGE,
                () -> successions.transfer(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order.toBuilder().villageCode(JIALONG).build()));

        AssignmentSummary next = successions
                .transfer(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order.toBuilder().villageCode(HUACHENG).build())
                .assignment();

        assertThat(next.villageCode()).isEqualTo(HUACHENG);
        assertThat(next.status()).isEqualTo(AssignmentStatus.IN_POST);
        assertThat(next.previousId()).isEqualTo(old.id());
        assertThat(next.plannedEndOn()).isEqualTo(old.plannedEndOn());
        AssignmentSummary ended = assignments.get(PROVINCE, old.id());
        assertThat(ended.endReason()).isEqualTo(EndReason.TRANSFERRED);
        assertThat(ended.endedOn()).isEqualTo(next.startsOn());
    }

    @Test
    void whoeverStaysOnDoesSoInAnotherCycle_A030() {
        AssignmentSummary old = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        refused(AssignmentRule.ANOTHER_CYCLE, () -> successions.retain(PROVINCE, STAFF, old.id(), order(old)));

        AssignmentSummary next = successions
                .retain(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order(old).toBuilder().cycleId(CYCLE).build())
                .assignment();

        assertThat(next.source()).isEqualTo(AssignmentSource.RETAINED);
        assertThat(next.cycleId()).isEqualTo(CYCLE);
        assertThat(next.villageCode()).isEqualTo(JIALONG);
        assertThat(assignments.get(PROVINCE, old.id()).endReason()).isEqualTo(EndReason.TERM_END);
    }

    @Test
    void aRecallAwaitsAReplacement() {
        AssignmentSummary old = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.TEAM_MEMBER);
        AssignmentSummary recalled = moves.recall(
                        PROVINCE,
                        STAFF,
                        old.id(),
                        order(old).toBuilder()
                                .reason("长期不在岗")
                                .documentNo("苍组干〔2026〕12号")
                                .build())
                .assignment();

        assertThat(recalled.endReason()).isEqualTo(EndReason.RECALLED);
        assertThat(recalled.replacementDueOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(assignments.successors(PROVINCE, old.id())).isEmpty();
        AssignmentSummary next = successor(recalled, "李敏");
        assertThat(next.source()).isEqualTo(AssignmentSource.REPLACEMENT);
        assertThat(assignments.successors(PROVINCE, old.id()))
                .extracting(AssignmentSummary::id)
                .containsExactly(next.id());
    }

    @Test
    void aMistakeStaysVisible_A007() {
        AssignmentSummary one = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.TEAM_MEMBER);
        AssignmentSummary ended = moves.end(
                        PROVINCE,
                        STAFF,
                        one.id(),
                        order(one).toBuilder().endReason(EndReason.RETIRED).build())
                .assignment();
        AssignmentSummary gone = moves.voidIt(
                        PROVINCE,
                        STAFF,
                        one.id(),
                        order(ended).toBuilder().reason("登记错人").build())
                .assignment();

        assertThat(gone.status()).isEqualTo(AssignmentStatus.VOID);
        assertThat(gone.endedOn()).isEqualTo(TODAY);
        assertThat(gone.startsOn()).isEqualTo(one.startsOn());
    }

    @Test
    void onePersonsServicesDoNotOverlapInTheDatabaseEither_A013() {
        AssignmentSummary one = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.TEAM_MEMBER);
        assertThatThrownBy(
                        () -> jdbc.sql("insert into assignment (id, cadre_id, village_code, unit_id, unit_level, role,"
                                        + " source, status, starts_on, ended_on, end_reason) values (-1, ?, ?, ?, 'COUNTY',"
                                        + " 'TEAM_MEMBER', 'ROTATION', 'ENDED', '2026-01-01', ?, 'RETIRED')")
                                .params(
                                        one.cadreId(),
                                        HUACHENG,
                                        COUNTY_UNIT,
                                        one.startsOn().plusDays(1))
                                .update())
                .hasMessageContaining("a013_one_service_at_a_time");
    }

    @Test
    void theLastProvincialHeadGoesOnlyByAFactOrTheProvincesOverride_Q005() {
        AssignmentSummary provincial = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        inPost("李敏", COUNTY_UNIT, HUACHENG, TeamRole.FIRST_SECRETARY);
        MoveOrder leave = order(provincial).toBuilder()
                .endReason(EndReason.PROMOTED)
                .reason("另有任用")
                .documentNo("川组函〔2026〕8号")
                .build();

        refused(QuotaRule.SHARE_KEPT, () -> moves.end(PROVINCE, STAFF, provincial.id(), leave));
        MoveOrder overridden = leave.toBuilder().override(true).staff(true).build();
        refused(QuotaRule.OVERRIDDEN_BY_THE_PROVINCE, () -> moves.end(CANGXI, STAFF, provincial.id(), overridden));
        MoveResult done = moves.end(PROVINCE, STAFF, provincial.id(), overridden);

        assertThat(done.warnings()).extracting(broken -> broken.rule().code()).contains("Q005");
        assertThat(assignments.steps(PROVINCE, provincial.id()))
                .last()
                .extracting(StepRow::overridden, StepRow::documentNo)
                .containsExactly("Q005", "川组函〔2026〕8号");
    }

    @Test
    void aReplacementIsWeighedAgainstThePlaceAsIfItWereStillHeld() {
        AssignmentSummary provincial = inPost("张强", PROVINCIAL_UNIT, JIALONG, TeamRole.FIRST_SECRETARY);
        inPost("李敏", COUNTY_UNIT, HUACHENG, TeamRole.FIRST_SECRETARY);
        MoveResult dead = moves.end(
                PROVINCE,
                STAFF,
                provincial.id(),
                order(provincial).toBuilder().endReason(EndReason.DECEASED).build());
        assertThat(dead.warnings()).extracting(broken -> broken.rule().code()).contains("Q005");

        ProposeAssignment ofTheCounty =
                LifeFixture.proposal(life.candidate("王力", COUNTY_UNIT), JIALONG, TeamRole.FIRST_SECRETARY, TODAY)
                        .toBuilder()
                        .predecessorId(provincial.id())
                        .build();
        AssignmentSummary county =
                proposals.propose(PROVINCE, STAFF, ofTheCounty).assignment();
        refused(QuotaRule.SHARE_KEPT, () -> moves.approve(PROVINCE, REVIEWER, county.id(), order(county)));
        moves.reject(
                PROVINCE,
                REVIEWER,
                county.id(),
                order(county).toBuilder().reason("应由省级选派").build());

        assertThat(successor(dead.assignment(), "陈实").status()).isEqualTo(AssignmentStatus.APPROVED);
    }

    /** Three cases of the Sichuan Daily of 2024-08-06, with invented names. */
    @Test
    void aProvincialOrganSendsAFirstSecretaryToJialong() {
        life.unit(960_001, "中共四川省委组织部", "PROVINCIAL", "51", null);
        AssignmentSummary one = inPost("陈实", 960_001, JIALONG, TeamRole.FIRST_SECRETARY);

        assertThat(one.villagePath()).isEqualTo("广元市苍溪县五龙镇嘉龙村");
        assertThat(one.unitLevel()).isEqualTo(UnitLevel.PROVINCIAL);
    }

    @Test
    void aMunicipalInspectionGroupReplacesADistrictHospitalAtKuixinglou() {
        life.division("511902104208", "VILLAGE", "奎星楼村", "511902104");
        life.support("511902104208");
        life.unit(960_002, "巴州区人民医院", "COUNTY", "511902", null);
        life.unit(960_003, "巴中市纪委监委", "MUNICIPAL", "5119", null);
        life.unit(960_004, "巴中市纪委监委驻市委政法委纪检监察组", "MUNICIPAL", "5119", 960_003L);
        AssignmentSummary doctor = inPost("李医", 960_002, "511902104208", TeamRole.FIRST_SECRETARY);
        AssignmentSummary ended = moves.end(
                        PROVINCE,
                        STAFF,
                        doctor.id(),
                        order(doctor).toBuilder().endReason(EndReason.ADJUSTED).build())
                .assignment();
        ProposeAssignment proposal =
                LifeFixture.proposal(life.candidate("李玉", 960_004), "511902104208", TeamRole.FIRST_SECRETARY, TODAY)
                        .toBuilder()
                        .predecessorId(ended.id())
                        .build();
        AssignmentSummary next = proposals.propose(PROVINCE, STAFF, proposal).assignment();

        assertThat(next.unitName()).isEqualTo("巴中市纪委监委");
        assertThat(next.unitLevel()).isEqualTo(UnitLevel.MUNICIPAL);
        assertThat(next.source()).isEqualTo(AssignmentSource.REPLACEMENT);
        assertThat(ended.unitName()).isEqualTo("巴州区人民医院");
    }

    @Test
    void aCollegeOfAProvincialUniversityCountsAsProvincialAtGuli() {
        for (String[] place : List.of(
                new String[] {"5134", "CITY", "凉山彝族自治州", "51"},
                new String[] {"513428", "COUNTY", "普格县", "5134"},
                new String[] {"513428105", "TOWNSHIP", "西洛镇", "513428"},
                new String[] {"513428105201", "VILLAGE", "古里村", "513428105"})) {
            life.division(place[0], place[1], place[2], place[3]);
        }
        life.support("513428105201");
        life.unit(960_005, "四川师范大学", "PROVINCIAL", "51", null);
        life.unit(960_006, "四川师范大学生命科学学院", "PROVINCIAL", "51", 960_005L);
        AssignmentSummary one = inPost("付成", 960_006, "513428105201", TeamRole.TEAM_MEMBER);

        assertThat(one.unitName()).isEqualTo("四川师范大学");
        assertThat(one.unitLevel()).isEqualTo(UnitLevel.PROVINCIAL);
        assertThat(one.villagePath()).isEqualTo("凉山彝族自治州普格县西洛镇古里村");
    }
}
