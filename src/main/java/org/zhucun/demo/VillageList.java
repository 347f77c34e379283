package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.demo.CountyPlan.Need;
import org.zhucun.demo.DemoVillage.Category;
import org.zhucun.division.VillageCategory;

/** Chooses the supported villages of one county, their kinds and the posts each must have. */
final class VillageList {

    private static final int MOST_MEMBERS = 3;

    private final CountyPlan plan;
    private final Dice dice;

    VillageList(CountyPlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    /**
     * The villages in code order.
     *
     * @param codes every village of the county
     * @param always villages that are on the list from first to last
     */
    List<DemoVillage> choose(List<String> codes, List<String> always) {
        List<String> order = new ArrayList<>(codes);
        order.removeAll(always);
        dice.shuffle(order);
        List<DemoVillage> chosen = new ArrayList<>();
        always.stream().filter(codes::contains).forEach(code -> chosen.add(village(code, 0, 3)));
        int next = 0;
        int staying = plan.villages() - chosen.size() - plan.leaving(1) - plan.leaving(2);
        for (int[] span : new int[][] {
            {staying, 0, 3},
            {plan.leaving(1), 0, 1},
            {plan.leaving(2), 0, 2},
            {plan.joining(1), 1, 3},
            {plan.joining(2), 2, 3}
        }) {
            for (int i = 0; i < span[0]; i++) {
                chosen.add(village(order.get(next++), span[1], span[2]));
            }
        }
        chosen.sort(Comparator.comparing(DemoVillage::code));
        for (int cycle = 0; cycle < 3; cycle++) {
            share(chosen, cycle);
        }
        return chosen;
    }

    private DemoVillage village(String code, int first, int end) {
        int[] members = {-1, -1, -1};
        Arrays.fill(members, first, end, 0);
        LocalDate endsOn = end < 3 ? Cycle.of(end).listOn() : null;
        return new DemoVillage(code, members, categories(Cycle.of(first).listOn(), endsOn));
    }

    /** Gives every village of the cycle one post, then hands out the others; what a village had before it tends to keep. */
    private void share(List<DemoVillage> villages, int cycle) {
        List<DemoVillage> order = new ArrayList<>(
                villages.stream().filter(village -> village.in(cycle)).toList());
        int left = plan.members(cycle);
        dice.shuffle(order);
        if (cycle > 0) {
            order.sort(Comparator.comparing((DemoVillage village) -> -village.members()[cycle - 1]));
        }
        for (int round = 0; round < MOST_MEMBERS && left > 0; round++) {
            for (DemoVillage village : order) {
                if (left > 0) {
                    village.members()[cycle]++;
                    left--;
                }
            }
        }
        if (left > 0) {
            throw new IllegalStateException("too many posts in county " + plan.code());
        }
    }

    private List<Category> categories(LocalDate from, @Nullable LocalDate to) {
        List<Category> categories = new ArrayList<>();
        double poverty = plan.need() == Need.OTHER ? 0.38 : 0.74;
        if (dice.chance(poverty)) {
            categories.add(new Category(VillageCategory.OUT_OF_POVERTY, from, to));
            if (dice.chance(plan.need() == Need.KEY ? 0.18 : 0.06)) {
                categories.add(new Category(VillageCategory.HEAVY_CONSOLIDATION, from, to));
            }
        } else if (dice.chance(0.78)) {
            categories.add(new Category(VillageCategory.REVITALIZATION_KEY, from, to));
        }
        if (dice.chance(plan.need() == Need.OTHER ? 0.02 : 0.07)) {
            categories.add(new Category(VillageCategory.RELOCATION, from, to));
        }
        if (dice.chance(0.045)) {
            categories.add(new Category(VillageCategory.DEMONSTRATION, from, to));
        }
        if (dice.chance(0.006)) {
            categories.add(new Category(VillageCategory.RED_VILLAGE, from, to));
        }
        if (dice.chance(0.05)) {
            categories.add(weak(from, to));
        }
        if (categories.isEmpty()) {
            categories.add(new Category(VillageCategory.OTHER, from, to));
        }
        return categories;
    }

    /** A weak party organization is put right within a year; those found in 2026 still are being put right. */
    private Category weak(LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? LocalDate.of(2026, 4, 1) : to.minusMonths(13);
        LocalDate found = dice.day(from, last).withDayOfMonth(1);
        LocalDate startsOn = found.isBefore(from) ? from : found;
        LocalDate endsOn = startsOn.plusYears(1);
        return new Category(
                VillageCategory.WEAK_PARTY_ORG, startsOn, endsOn.isAfter(DemoProvince.AS_OF) ? null : endsOn);
    }
}
