package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.ShippedRules;
import org.zhucun.quota.TeamRole;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.rotation.TermPolicy;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.UnitLevel;

/** First days, last days and leap days, by the clock of Shanghai while the machine runs on UTC. */
class AssignmentDaysTests {

    private static final Actor STAFF = new Actor(7, "county.staff", "周敏");
    private static final Actor REVIEWER = new Actor(8, "county", "何晓燕");
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void utc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static LocalDate shanghai(String instant) {
        return LocalDate.now(Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai")));
    }

    private static Assignment due(String start, String plannedEnd) {
        BeginAssignment facts = BeginAssignment.builder()
                .cadreId(1)
                .villageCode("510824107203")
                .unitId(7)
                .unitLevel(UnitLevel.PROVINCIAL)
                .role(TeamRole.FIRST_SECRETARY)
                .startsOn(day(start))
                .plannedEndOn(day(plannedEnd))
                .build();
        Assignment assignment =
                Assignment.proposed(facts, ProposeAssignment.builder().build(), STAFF);
        assignment.submit(STAFF);
        assignment.approve(REVIEWER, day(start), null);
        return assignment;
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(broken -> broken.rule().code())
                                .containsExactly(code));
    }

    @Test
    void arrivesTodayByShanghaisClockAndNotTomorrow_A014() {
        LocalDate today = shanghai("2026-10-31T16:30:00Z");
        assertThat(today).isEqualTo(day("2026-11-01"));
        Assignment assignment = due("2026-10-20", "2028-10-20");

        refused("A014", () -> assignment.arrive(day("2026-11-02"), today));
        assignment.arrive(today, today);

        assertThat(assignment.getTerm().getStartsOn()).isEqualTo(day("2026-11-01"));
        assertThat(assignment.getTerm().getArrivedOn()).isEqualTo(day("2026-11-01"));
    }

    @Test
    void extendsToALaterDayOnly_A019() {
        Assignment assignment = due("2026-10-20", "2028-10-20");

        refused("A019", () -> assignment.extend(day("2028-10-20")));
        assignment.extend(day("2028-10-21"));
        assertThat(assignment.getTerm().getPlannedEndOn()).isEqualTo(day("2028-10-21"));
    }

    @Test
    void theSubmitterNeverDecides_A011() {
        Assignment assignment = Assignment.proposed(
                BeginAssignment.builder()
                        .cadreId(1)
                        .villageCode("510824107203")
                        .unitLevel(UnitLevel.COUNTY)
                        .role(TeamRole.TEAM_MEMBER)
                        .startsOn(day("2026-10-20"))
                        .build(),
                ProposeAssignment.builder().build(),
                STAFF);
        assignment.submit(STAFF);

        refused("A011", () -> assignment.approve(STAFF, day("2026-10-20"), null));
        refused("A011", () -> assignment.decide(Move.SEND_BACK, STAFF));
        refused("A011", () -> assignment.decide(Move.REJECT, STAFF));
        assertThat(assignment.getStatus()).isEqualTo(AssignmentStatus.SUBMITTED);
    }

    @Test
    void twoYearsFromALeapDayEndOnTheLastOfFebruary() {
        var rules = ShippedRules.values();

        assertThat(TermPolicy.plannedEnd(day("2028-02-29"), false, null, rules)).isEqualTo(day("2030-02-28"));
        assertThat(TermPolicy.plannedEnd(day("2026-02-28"), false, null, rules)).isEqualTo(day("2028-02-28"));
    }

    @Test
    void anAdditionEndsWithTheCycleOrAfterATermOfItsOwnAsTheRulesSay() {
        CyclePeriod cycle = new CyclePeriod(1, "51", day("2025-10-01"), day("2027-09-30"));
        var own = ShippedRules.with(Map.of(RuleKey.ADDITION_TERM, "OWN_TERM"));
        var aligned = ShippedRules.with(Map.of(RuleKey.ADDITION_TERM, "ALIGN_TO_CYCLE"));

        assertThat(TermPolicy.plannedEnd(day("2026-07-20"), true, cycle, own)).isEqualTo(day("2028-07-20"));
        assertThat(TermPolicy.plannedEnd(day("2026-07-20"), true, cycle, aligned))
                .isEqualTo(day("2027-09-30"));
        assertThat(TermPolicy.plannedEnd(day("2027-09-30"), true, cycle, aligned))
                .isEqualTo(day("2029-09-30"));
    }

    @Test
    void leavesTodayOrTomorrowAndNoLater_A024() {
        LocalDate today = shanghai("2026-10-31T15:59:59Z");
        assertThat(today).isEqualTo(day("2026-10-31"));
        MoveOrder order = MoveOrder.builder().endReason(EndReason.PROMOTED).build();

        OrderPolicy.demand(Move.END, order, day("2026-11-01"), today);
        refused("A024", () -> OrderPolicy.demand(Move.END, order, day("2026-11-02"), today));
    }
}
