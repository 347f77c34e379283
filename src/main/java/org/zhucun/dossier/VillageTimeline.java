package org.zhucun.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.unit.UnitLevel;
import org.zhucun.village.VillagePosting;
import org.zhucun.worklist.WorkItem;

/**
 * Who served in a village, as bars on a grid of quarters: thirteen years, one lane for each post held at once. Columns
 * are those of the style sheet: the first quarter is column 2, the last column 53.
 *
 * @param years with the column each begins at
 * @param now the column of the day itself
 */
public record VillageTimeline(List<Year> years, List<Lane> lanes, int now) {

    private static final int YEARS = 13;
    private static final int FIRST_COLUMN = 2;
    private static final int QUARTERS = 4 * YEARS;
    private static final int MOST_LANES = 10;

    public record Year(int year, int column) {}

    /** @param role {@code FIRST_SECRETARY} or {@code TEAM_MEMBER} */
    public record Lane(String role, List<Bar> bars) {}

    /**
     * A stay, or an empty post.
     *
     * @param who null for an empty post
     * @param style the class of its colour
     * @param column the column it begins at
     * @param width in quarters
     */
    public record Bar(
            @Nullable VillagePosting who,
            String style,
            int column,
            int width,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Draws the history of a village.
     *
     * @param history everyone who ever served, in any order
     * @param vacancies the empty posts as the worklist has them
     */
    public static VillageTimeline of(List<VillagePosting> history, List<WorkItem> vacancies, LocalDate asOf) {
        int last = Math.max(
                asOf.getYear() + 1,
                history.stream()
                        .filter(posting -> posting.endedOn() == null && posting.plannedEndOn() != null)
                        .mapToInt(posting -> posting.plannedEndOn().getYear())
                        .max()
                        .orElse(0));
        int first = Math.min(last, asOf.getYear() + 3) - YEARS + 1;
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < YEARS; i++) {
            years.add(new Year(first + i, FIRST_COLUMN + 4 * i));
        }
        List<Lane> lanes = new ArrayList<>();
        for (String role : List.of("FIRST_SECRETARY", "TEAM_MEMBER")) {
            lanes.addAll(lanes(role, bars(role, history, vacancies, first, asOf)));
        }
        return new VillageTimeline(
                years, lanes.stream().limit(MOST_LANES).toList(), FIRST_COLUMN + quarter(asOf, first));
    }

    private static List<Bar> bars(
            String role, List<VillagePosting> history, List<WorkItem> vacancies, int first, LocalDate asOf) {
        List<Bar> bars = new ArrayList<>();
        history.stream()
                .filter(posting -> posting.role().equals(role))
                .forEach(posting -> bars.add(
                        bar(posting, style(posting.unitLevel()), posting.startsOn(), end(posting, asOf), first)));
        vacancies.stream()
                .filter(vacancy -> vacancy.role().name().equals(role))
                .forEach(vacancy -> bars.add(bar(null, "b-v", vacancy.day(), asOf.plusMonths(6), first)));
        bars.removeIf(bar -> bar.width <= 0);
        bars.sort(Comparator.comparing(Bar::from));
        return bars;
    }

    /** Each bar goes into the first lane that is free again. */
    private static List<Lane> lanes(String role, List<Bar> bars) {
        List<List<Bar>> lanes = new ArrayList<>();
        for (Bar bar : bars) {
            List<Bar> free = lanes.stream()
                    .filter(lane -> end(lane.get(lane.size() - 1)) <= bar.column)
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                lanes.add(free);
            }
            free.add(bar);
        }
        return lanes.stream().map(lane -> new Lane(role, List.copyOf(lane))).toList();
    }

    private static int end(Bar bar) {
        return bar.column + bar.width;
    }

    private static LocalDate end(VillagePosting posting, LocalDate asOf) {
        if (posting.endedOn() != null) {
            return posting.endedOn();
        }
        LocalDate planned = posting.plannedEndOn();
        return planned == null || planned.isBefore(asOf) ? asOf : planned;
    }

    /** A stay takes at least a quarter, and ends where its successor's begins when the day falls in the same quarter. */
    private static Bar bar(@Nullable VillagePosting who, String style, LocalDate from, LocalDate until, int first) {
        int start = Math.max(0, quarter(from, first));
        int end = Math.min(QUARTERS, quarter(until, first));
        int width = end < 0 || start >= QUARTERS ? 0 : Math.max(1, end - start);
        return new Bar(who, style, FIRST_COLUMN + start, width, from, who == null ? null : until);
    }

    private static int quarter(LocalDate day, int first) {
        return 4 * (day.getYear() - first) + (day.getMonthValue() - 1) / 3;
    }

    private static String style(UnitLevel level) {
        return switch (level) {
            case CENTRAL, PROVINCIAL -> "b-p";
            case MUNICIPAL -> "b-c";
            case COUNTY, TOWNSHIP -> "b-x";
        };
    }
}
