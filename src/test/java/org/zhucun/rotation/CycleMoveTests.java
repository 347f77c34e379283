package org.zhucun.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhucun.shared.ConflictException;

/** Every state and every move: where it leads, a dash where it is refused. */
class CycleMoveTests {

    private static final String TABLE = """
                     OPEN ROTATE   CLOSE  PLAN     REOPEN
            PLANNING OPEN -        -      -        -
            OPEN     -    ROTATING -      PLANNING -
            ROTATING -    -        CLOSED -        -
            CLOSED   -    -        -      -        ROTATING
            """;

    static Stream<Arguments> cells() {
        String[] moves = TABLE.lines().findFirst().orElseThrow().strip().split(" +");
        return TABLE.lines().skip(1).flatMap(line -> {
            String[] cells = line.strip().split(" +");
            return Stream.iterate(0, i -> i < moves.length, i -> i + 1)
                    .map(i -> Arguments.of(CycleState.valueOf(cells[0]), CycleMove.valueOf(moves[i]), cells[i + 1]));
        });
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cells")
    void aMoveLeadsWhereTheTableSaysOrIsRefused_R009(CycleState state, CycleMove move, String leadsTo) {
        LocalDate start = LocalDate.of(2025, 10, 1);
        RotationCycle cycle =
                RotationCycle.of(new SaveCycle("第四轮", "51", start, start.plusYears(2), 90, state, 0, null));
        if (leadsTo.equals("-")) {
            assertThatThrownBy(() -> cycle.make(move))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.violation().rule()).isEqualTo(CycleRule.MOVE_FITS_STATE));
            assertThat(cycle.getState()).isEqualTo(state);
        } else {
            cycle.make(move);
            assertThat(cycle.getState()).isEqualTo(CycleState.valueOf(leadsTo));
        }
    }
}
