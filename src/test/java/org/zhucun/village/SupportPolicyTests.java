package org.zhucun.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhucun.division.VillageCategory;

class SupportPolicyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final SupportPolicy policy = new SupportPolicy();

    @Test
    void acceptsAnOrdinaryChange() {
        assertThat(codes(change(null, 1, 2, List.of(), "调整"), true)).isEmpty();
    }

    @Test
    void refusesAnEndBeforeTheStart_V002() {
        assertThat(codes(change(DAY, 1, 2, List.of(), "调整"), true)).containsExactly("V002");
    }

    @Test
    void refusesPostsBeyondReason_V003() {
        assertThat(codes(change(null, 2, 21, List.of(), "调整"), true)).containsExactly("V003", "V003");
    }

    @Test
    void refusesACategoryThatStartsTwiceOnADay_V004() {
        DatedCategory open = new DatedCategory(VillageCategory.OTHER, DAY, null);
        DatedCategory ended = new DatedCategory(VillageCategory.OTHER, DAY, DAY.plusDays(9));
        assertThat(codes(change(null, 1, 2, List.of(open, ended), "调整"), true)).containsExactly("V004");
    }

    @Test
    void refusesACategoryThatEndsBeforeItStarts_V005() {
        DatedCategory turned = new DatedCategory(VillageCategory.OTHER, DAY, DAY.minusDays(1));
        assertThat(codes(change(null, 1, 2, List.of(turned), "调整"), true)).containsExactly("V005");
    }

    @Test
    void refusesAUnitThatIsNotInUse_V006() {
        assertThat(codes(change(null, 1, 2, List.of(), "调整"), false)).containsExactly("V006");
    }

    @Test
    void asksForAReason_V008() {
        assertThat(codes(change(null, 1, 2, List.of(), " "), true)).containsExactly("V008");
    }

    private static ChangeSupport change(
            LocalDate until, int firstSecretary, int members, List<DatedCategory> categories, String reason) {
        return new ChangeSupport(0, DAY, until, true, firstSecretary, members, categories, null, reason);
    }

    private List<String> codes(ChangeSupport change, boolean unitInUse) {
        return policy.judge(change, DAY, unitInUse).stream()
                .map(violation -> violation.rule().code())
                .toList();
    }
}
