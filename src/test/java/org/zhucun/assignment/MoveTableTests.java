package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.unit.UnitLevel;

/** Every state and every move: where it leads, or that it is refused. The table is written out, not taken from the code. */
class MoveTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor STAFF = new Actor(7, "county.staff", "周敏");
    private static final Actor REVIEWER = new Actor(8, "county", "何晓燕");

    /** A row a state, a column a move in the order of {@link Move}; a dot is a refusal. */
    private static final String TABLE = """
                      PROPOSE AMEND     SUBMIT    APPROVE  SEND_BACK REJECT   ARRIVE  HAND_OVER EXTEND   TRANSFER RECALL ADJUST RETAIN END   VOID_IT
            DRAFT     .       DRAFT     SUBMITTED .        .         .        .       .         .        .        .      .      .      .     VOID
            SUBMITTED .       .         .         APPROVED RETURNED  REJECTED .       .         .        .        .      .      .      .     VOID
            APPROVED  .       .         .         .        .         .        IN_POST .         APPROVED .        .      .      .      .     VOID
            IN_POST   .       .         .         .        .         .        .       IN_POST   IN_POST  ENDED    ENDED  ENDED  ENDED  ENDED VOID
            ENDED     .       .         .         .        .         .        .       .         .        .        .      .      .      .     VOID
            RETURNED  .       RETURNED  SUBMITTED .        .         .        .       .         .        .        .      .      .      .     VOID
            REJECTED  .       .         .         .        .         .        .       .         .        .        .      .      .      .     VOID
            VOID      .       .         .         .        .         .        .       .         .        .        .      .      .      .     .
            """;

    static Stream<Arguments> cells() {
        String[] lines = TABLE.strip().split("\n");
        String[] moves = lines[0].strip().split(" +");
        return Arrays.stream(lines).skip(1).flatMap(line -> {
            String[] cells = line.strip().split(" +");
            return java.util.stream.IntStream.range(0, moves.length)
                    .mapToObj(i ->
                            Arguments.of(AssignmentStatus.valueOf(cells[0]), Move.valueOf(moves[i]), cells[i + 1]));
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void leadsWhereTheTableSaysOrIsRefused_A009(AssignmentStatus state, Move move, String leadsTo) {
        Assignment assignment = in(state);

        if (leadsTo.equals(".")) {
            assertThatThrownBy(() -> make(assignment, move))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.violation().rule()).isEqualTo(AssignmentRule.MOVE_FITS_STATE));
            assertThat(assignment.getStatus()).isEqualTo(state);
        } else {
            make(assignment, move);
            assertThat(assignment.getStatus()).isEqualTo(AssignmentStatus.valueOf(leadsTo));
        }
        assertThat(Move.from(state).contains(move)).isEqualTo(!leadsTo.equals("."));
    }

    @org.junit.jupiter.api.Test
    void theTableHasEveryStateAndEveryMove() {
        assertThat(cells()).hasSize(AssignmentStatus.values().length * Move.values().length);
    }

    private static BeginAssignment facts() {
        return BeginAssignment.builder()
                .cadreId(1)
                .villageCode("510824107203")
                .unitId(7)
                .unitLevel(UnitLevel.PROVINCIAL)
                .role(TeamRole.FIRST_SECRETARY)
                .startsOn(TODAY.minusDays(30))
                .plannedEndOn(TODAY.plusYears(1))
                .build();
    }

    private static ProposeAssignment proposal() {
        return ProposeAssignment.builder().build();
    }

    private static Assignment in(AssignmentStatus state) {
        Assignment assignment = Assignment.proposed(facts(), proposal(), STAFF);
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> assignment.submit(STAFF);
            case APPROVED -> {
                assignment.submit(STAFF);
                assignment.approve(REVIEWER, TODAY, null);
            }
            case IN_POST -> {
                assignment = in(AssignmentStatus.APPROVED);
                assignment.arrive(TODAY.minusDays(20), TODAY);
            }
            case ENDED -> {
                assignment = in(AssignmentStatus.IN_POST);
                assignment.end(Move.END, TODAY, EndReason.PROMOTED);
            }
            case RETURNED -> {
                assignment.submit(STAFF);
                assignment.decide(Move.SEND_BACK, REVIEWER);
            }
            case REJECTED -> {
                assignment.submit(STAFF);
                assignment.decide(Move.REJECT, REVIEWER);
            }
            case VOID -> assignment.voidIt();
        }
        return assignment;
    }

    private static void make(Assignment assignment, Move move) {
        switch (move) {
            case PROPOSE -> assignment.check(Move.PROPOSE);
            case AMEND -> assignment.amend(facts(), proposal());
            case SUBMIT -> assignment.submit(STAFF);
            case APPROVE -> assignment.approve(REVIEWER, TODAY, "苍组干〔2026〕12号");
            case SEND_BACK -> assignment.decide(Move.SEND_BACK, REVIEWER);
            case REJECT -> assignment.decide(Move.REJECT, REVIEWER);
            case ARRIVE -> assignment.arrive(TODAY, TODAY);
            case HAND_OVER -> assignment.handOver(TODAY.plusDays(60));
            case EXTEND -> assignment.extend(TODAY.plusYears(2));
            case TRANSFER -> assignment.end(Move.TRANSFER, TODAY, EndReason.TRANSFERRED);
            case RECALL -> assignment.recall(TODAY, TODAY.plusDays(30), false);
            case ADJUST -> assignment.recall(TODAY, TODAY.plusDays(30), true);
            case RETAIN -> assignment.end(Move.RETAIN, TODAY, EndReason.TERM_END);
            case END -> assignment.end(Move.END, TODAY, EndReason.RETIRED);
            case VOID_IT -> assignment.voidIt();
        }
    }
}
