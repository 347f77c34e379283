package org.zhucun.division;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one cell along the tree: from where the cells before it left off, over every way the text can be cut into names
 * of ever lower divisions, down to a village. Levels may be skipped, a level already named may be repeated.
 */
final class PlaceWalk {

    /** A way of reading so far: the place reached, whether its county was named, and how kindly it was read. */
    record State(String at, boolean countyNamed, int grade) {

        static final State START = new State("", false, PlaceNames.SAME);

        boolean isVillage() {
            return at.length() == DivisionLevel.VILLAGE.digits();
        }

        State to(Place place, int more) {
            boolean county = countyNamed || place.level() == DivisionLevel.COUNTY;
            return new State(place.code(), county, grade + more);
        }
    }

    private record Step(int from, State state) {}

    /** Longer cells name no place; they are not worth the walk. */
    private static final int LONGEST = 60;

    private final VillageIndex index;
    private final String text;
    private final Set<State> reached = new HashSet<>();
    private final Set<Step> seen = new HashSet<>();
    private final List<Step> furthest = new ArrayList<>();

    PlaceWalk(VillageIndex index, String text) {
        this.index = index;
        this.text = text;
    }

    /** Every state the text leads to from these; empty when no cut fits. */
    Set<State> from(Set<State> states) {
        if (text.length() <= LONGEST) {
            states.forEach(state -> step(0, state));
        }
        return reached;
    }

    /** Where the walk came furthest: the place, and the part of the text nobody knows. */
    List<Stop> stops() {
        return furthest.stream()
                .map(step -> new Stop(step.state(), text.substring(step.from())))
                .toList();
    }

    record Stop(State state, String rest) {}

    private void step(int from, State state) {
        if (from == text.length()) {
            reached.add(state);
            return;
        }
        if (!seen.add(new Step(from, state))) {
            return;
        }
        remember(new Step(from, state));
        if (state.at().length() == DivisionLevel.TOWNSHIP.digits() && villages(from, state)) {
            return;
        }
        repeated(from, state);
        if (!state.isVillage()) {
            for (NameMatch match : index.namesAt(text, from, state.at())) {
                step(match.end(), state.to(match.place(), match.grade()));
            }
            if (state.at().length() != DivisionLevel.TOWNSHIP.digits()) {
                villages(from, state);
            }
        }
    }

    private void remember(Step step) {
        if (!furthest.isEmpty() && furthest.get(0).from() < step.from()) {
            furthest.clear();
        }
        if (furthest.isEmpty() || furthest.get(0).from() == step.from()) {
            furthest.add(step);
        }
    }

    /** A name of a place already reached, said once more: 五龙镇 | 五龙镇嘉龙村. */
    private void repeated(int from, State state) {
        for (DivisionLevel level : DivisionLevel.values()) {
            if (level.digits() > state.at().length()) {
                return;
            }
            Place place = index.place(state.at().substring(0, level.digits())).orElse(null);
            if (place == null) {
                continue;
            }
            if (level == DivisionLevel.VILLAGE) {
                if (PlaceNames.villageGrade(place.name(), text.substring(from)) != PlaceNames.DIFFERENT) {
                    reached.add(state);
                }
                return;
            }
            List<NameMatch> matches = new ArrayList<>();
            String stem = PlaceNames.stem(level, PlaceNames.clean(place.name()));
            if (text.startsWith(stem, from)) {
                NameMatch.collect(place, text, from, from + stem.length(), matches);
            }
            boolean county = level == DivisionLevel.COUNTY;
            for (NameMatch match : matches) {
                if (match.grade() < PlaceNames.OTHER_KIND) {
                    step(match.end(), new State(state.at(), state.countyNamed() || county, state.grade()));
                }
            }
        }
    }

    /**
     * The rest as a village's name.
     *
     * @return whether the register writes one of them just so, which no other cut can better
     */
    private boolean villages(int from, State state) {
        String rest = text.substring(from);
        String key = PlaceNames.villageKey(rest);
        String stem = PlaceNames.stem(DivisionLevel.VILLAGE, key);
        boolean exact = reach(index.villagesByStem(stem, state.at()), rest, state);
        if (!stem.equals(key)) {
            exact |= reach(index.villagesByStem(key, state.at()), rest, state);
        }
        return exact;
    }

    private boolean reach(List<Place> villages, String rest, State state) {
        boolean exact = false;
        for (Place village : villages) {
            int grade = PlaceNames.villageGrade(PlaceNames.clean(village.shortName()), rest);
            if (grade != PlaceNames.SAME) {
                grade = Math.min(grade, PlaceNames.villageGrade(PlaceNames.clean(village.name()), rest));
            }
            if (grade != PlaceNames.DIFFERENT) {
                reached.add(state.to(village, grade));
                exact |= grade == PlaceNames.SAME;
            }
        }
        return exact;
    }
}
