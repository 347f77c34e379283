package org.zhucun.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.zhucun.unit.UnitLevel;

/**
 * What the demo invents for one county: how many villages and posts each cycle has, and how many of these posts units
 * of each level fill. One line of {@code demo/plan.csv}; the sums over all counties are the figures of the province.
 * Cycles are counted 0, 1, 2 for those of 2021, 2023 and 2025.
 */
record CountyPlan(String code, Need need, int[] numbers) {

    /** How hard the county has it; decides how many of its villages came out of poverty. */
    enum Need {
        KEY,
        POOR,
        OTHER
    }

    private static final int VILLAGES = 0;
    private static final int MEMBERS = 5;
    private static final int LEVELS = 8;
    private static final int LEVELS_OF_ONE_CYCLE = 7;
    private static final int ADDITIONS = LEVELS + 3 * LEVELS_OF_ONE_CYCLE;

    static List<CountyPlan> all() {
        return DemoFile.table("plan.csv").stream().map(CountyPlan::of).toList();
    }

    private static CountyPlan of(String[] columns) {
        int last = columns.length - 1;
        int[] numbers =
                Arrays.stream(columns, 1, last).mapToInt(Integer::parseInt).toArray();
        return new CountyPlan(columns[0], Need.valueOf(columns[last]), numbers);
    }

    /** Villages supported from 2021 on. */
    int villages() {
        return numbers[VILLAGES];
    }

    /** Villages that leave the supported list when this cycle, 1 or 2, begins. */
    int leaving(int cycle) {
        return numbers[VILLAGES + cycle * 2 - 1];
    }

    /** Villages that join the supported list when this cycle, 1 or 2, begins. */
    int joining(int cycle) {
        return numbers[VILLAGES + cycle * 2];
    }

    int members(int cycle) {
        return numbers[MEMBERS + cycle];
    }

    /** The level of the sending unit for each of the cycle's first secretaries. */
    List<UnitLevel> firstSecretaryLevels(int cycle, int posts) {
        return levels(
                LEVELS + cycle * LEVELS_OF_ONE_CYCLE,
                posts,
                UnitLevel.PROVINCIAL,
                UnitLevel.MUNICIPAL,
                UnitLevel.CENTRAL);
    }

    /** The level of the sending unit for each of the cycle's team members. */
    List<UnitLevel> memberLevels(int cycle) {
        return levels(
                LEVELS + cycle * LEVELS_OF_ONE_CYCLE + 3,
                members(cycle),
                UnitLevel.PROVINCIAL,
                UnitLevel.MUNICIPAL,
                UnitLevel.CENTRAL,
                UnitLevel.TOWNSHIP);
    }

    List<UnitLevel> addedFirstSecretaries() {
        return levels(ADDITIONS, 0, UnitLevel.PROVINCIAL, UnitLevel.MUNICIPAL);
    }

    List<UnitLevel> addedMembers() {
        return levels(ADDITIONS + 2, 0, UnitLevel.PROVINCIAL, UnitLevel.MUNICIPAL);
    }

    /** As many of each level as the numbers from {@code first} on say, the rest of the posts for the county itself. */
    private List<UnitLevel> levels(int first, int posts, UnitLevel... order) {
        List<UnitLevel> levels = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            levels.addAll(Collections.nCopies(numbers[first + i], order[i]));
        }
        levels.addAll(Collections.nCopies(Math.max(0, posts - levels.size()), UnitLevel.COUNTY));
        return levels;
    }
}
