package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.UnitLevel;

class AssignmentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate START = LocalDate.of(2025, 10, 20);

    private static BeginAssignment.BeginAssignmentBuilder service() {
        return BeginAssignment.builder()
                .cadreId(1)
                .villageCode("510824100243")
                .unitId(7)
                .unitLevel(UnitLevel.PROVINCIAL)
                .role(TeamRole.FIRST_SECRETARY)
                .startsOn(START);
    }

    private static Assignment begun(BeginAssignment facts) {
        return Assignment.begun(1L, facts, null, TODAY);
    }

    private static void assertRefused(String code, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .extracting(v -> v.rule().code())
                                .containsExactly(code));
    }

    @Test
    void isInPostOnceItHasBegunAndDueToArriveBefore() {
        assertThat(begun(service().startsOn(TODAY).build()).getStatus()).isEqualTo(AssignmentStatus.IN_POST);
        Assignment due = begun(service().startsOn(TODAY.plusDays(1)).build());
        assertThat(due.getStatus()).isEqualTo(AssignmentStatus.APPROVED);
        assertThat(due.getTerm().getArrivedOn()).isNull();
    }

    @Test
    void isOverWhenARosterSaysSo() {
        Assignment over =
                begun(service().endedOn(TODAY).endReason(EndReason.TERM_END).build());
        assertThat(over.getStatus()).isEqualTo(AssignmentStatus.ENDED);
        assertThat(over.getTerm().getEndedOn()).isEqualTo(TODAY);
    }

    @Test
    void doesNotEndBeforeItStarts_A005() {
        assertRefused("A005", () -> begun(service().build()).leave(START.minusDays(1), EndReason.RECALLED));
        Assignment sameDay = begun(service().build());
        sameDay.leave(START, EndReason.ADJUSTED);
        assertThat(sameDay.getStatus()).isEqualTo(AssignmentStatus.ENDED);
    }

    @Test
    void isNotPlannedToEndOnTheDayItStarts_A006() {
        assertRefused("A006", () -> begun(service().plannedEndOn(START).build()));
        Assignment planned = begun(service().plannedEndOn(START.plusYears(2)).build());
        assertRefused(
                "A006",
                () -> planned.revise(ReviseAssignment.builder()
                        .id(1)
                        .startsOn(START.plusYears(2))
                        .build()));
    }

    @Test
    void doesNotEndWithoutAReason_A007() {
        assertRefused("A007", () -> begun(service().endedOn(TODAY).build()));
    }

    @Test
    void endsOnce_A008() {
        Assignment assignment = begun(service().build());
        assignment.leave(TODAY, EndReason.PROMOTED);
        assertRefused("A008", () -> assignment.leave(TODAY, EndReason.PROMOTED));
    }

    @Test
    void changesWhatIsSaidAndKeepsTheRest() {
        Assignment assignment = begun(
                service().plannedEndOn(START.plusYears(2)).teamLeader(true).build());
        assignment.revise(ReviseAssignment.builder()
                .id(1)
                .startsOn(START.plusDays(3))
                .source(AssignmentSource.ADDITION)
                .build());
        assertThat(assignment.getTerm().getStartsOn()).isEqualTo(START.plusDays(3));
        assertThat(assignment.getTerm().getArrivedOn()).isEqualTo(START.plusDays(3));
        assertThat(assignment.getSource()).isEqualTo(AssignmentSource.ADDITION);
        assertThat(assignment.isTeamLeader()).isTrue();
        assertThat(assignment.getTerm().getPlannedEndOn()).isEqualTo(START.plusYears(2));
        assertThat(assignment.getVillageCode()).isEqualTo("510824100243");
    }
}
