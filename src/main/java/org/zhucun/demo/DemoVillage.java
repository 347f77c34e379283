package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.VillageCategory;

/**
 * A village on the supported list in at least one cycle.
 *
 * @param members posts of team members in the cycles of 2021, 2023 and 2025; -1 where it is not on the list
 */
record DemoVillage(String code, int[] members, List<Category> categories) {

    /** One kind the village is of, for a period. */
    record Category(
            VillageCategory category,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** A period on the list with the same posts throughout; {@code cycle} is the one it begins with. */
    record Support(
            String village,
            int cycle,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int members) {}

    boolean in(int cycle) {
        return members[cycle] >= 0;
    }

    /** Its periods on the list; one that changes nothing between two cycles goes on. */
    List<Support> supports() {
        List<Support> supports = new ArrayList<>();
        for (int cycle = 0; cycle < 3; cycle++) {
            if (in(cycle)) {
                int end = cycle + 1;
                while (end < 3 && members[end] == members[cycle]) {
                    end++;
                }
                LocalDate endsOn = end < 3 ? Cycle.of(end).listOn() : null;
                supports.add(new Support(code, cycle, Cycle.of(cycle).listOn(), endsOn, members[cycle]));
                cycle = end - 1;
            }
        }
        return supports;
    }
}
