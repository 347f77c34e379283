package org.zhucun.division;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhucun.division.PlaceWalk.State;
import org.zhucun.division.PlaceWalk.Stop;

/** What a person may have meant by a place nobody knows, the nearest first. */
final class PlaceSuggestions {

    private static final int MOST = 50;

    private final VillageIndex index;

    PlaceSuggestions(VillageIndex index) {
        this.index = index;
    }

    /** The villages the cells behind a contradicting one lead to. */
    Collection<Place> following(List<String> names, int failed, Set<State> alone) {
        return villages(walkOn(names, failed + 1, alone));
    }

    /** Villages near what the failed cell and those behind it say, within what the cells before it say. */
    Collection<Place> near(List<String> names, int failed, Set<State> before, List<String> context) {
        Set<State> start = new HashSet<>(before);
        if (before.contains(State.START) && !context.isEmpty()) {
            start = new HashSet<>();
            for (String code : context) {
                start.add(new State(code, false, PlaceNames.SAME));
            }
        }
        Set<Place> found = new LinkedHashSet<>();
        PlaceWalk walk = new PlaceWalk(index, names.get(failed));
        walk.from(start);
        for (Stop stop : walk.stops()) {
            found.addAll(misspelt(names, failed, stop));
        }
        found.addAll(villages(walkOn(names, failed + 1, start)));
        for (Stop stop : walk.stops()) {
            found.addAll(similar(lastName(stop.rest()), stop.state().at()));
            if (found.size() > MOST) {
                break;
            }
        }
        return found;
    }

    /** A division above the village with one wrong character, and the rest right. */
    private Collection<Place> misspelt(List<String> names, int failed, Stop stop) {
        Set<Place> found = new LinkedHashSet<>();
        for (Place place : index.below(stop.state().at())) {
            if (place.level() == DivisionLevel.VILLAGE || place.name().length() < 3) {
                continue;
            }
            int length = place.name().length();
            if (stop.rest().length() >= length
                    && PlaceNames.distance(stop.rest().substring(0, length), place.name(), 1) == 1) {
                Set<State> state = Set.of(stop.state().to(place, PlaceNames.OTHER_KIND));
                String rest = stop.rest().substring(length);
                Set<State> next = rest.isEmpty() ? state : new PlaceWalk(index, rest).from(state);
                found.addAll(villages(walkOn(names, failed + 1, next)));
            }
        }
        return found;
    }

    /** Villages of a like name: in the same division, then in the same county. */
    private List<Place> similar(String written, String at) {
        if (at.length() < DivisionLevel.COUNTY.digits() || written.isEmpty()) {
            return index.villagesByStem(PlaceNames.stem(DivisionLevel.VILLAGE, written), at).stream()
                    .limit(MOST)
                    .toList();
        }
        String county = at.substring(0, DivisionLevel.COUNTY.digits());
        String stem = PlaceNames.stem(DivisionLevel.VILLAGE, written);
        int limit = stem.length() < 5 ? 1 : 2;
        Comparator<Place> nearest = Comparator.comparingInt((Place place) ->
                        PlaceNames.distance(stem, PlaceNames.stem(DivisionLevel.VILLAGE, place.name()), 9))
                .thenComparing(place -> !place.code().startsWith(at))
                .thenComparing(Place::code);
        return index.below(county).stream()
                .filter(place -> place.level() == DivisionLevel.VILLAGE)
                .filter(place -> {
                    String other = PlaceNames.stem(DivisionLevel.VILLAGE, place.name());
                    int distance = PlaceNames.distance(stem, other, limit);
                    return distance == 0 || (distance <= limit && distance < stem.length());
                })
                .sorted(nearest)
                .toList();
    }

    /** What stands behind the last township's word of an unreadable text: 嘉龙村 of 五笼镇嘉龙村. */
    private static String lastName(String rest) {
        int cut = 0;
        for (String kind : PlaceNames.kinds(DivisionLevel.TOWNSHIP)) {
            int at = rest.lastIndexOf(kind);
            if (at > 0 && at + kind.length() < rest.length()) {
                cut = Math.max(cut, at + kind.length());
            }
        }
        return rest.substring(cut);
    }

    private Set<State> walkOn(List<String> names, int from, Set<State> states) {
        Set<State> now = states;
        for (String name : names.subList(from, names.size())) {
            now = name.isEmpty() ? now : new PlaceWalk(index, name).from(now);
        }
        return now;
    }

    private List<Place> villages(Set<State> states) {
        return states.stream()
                .filter(State::isVillage)
                .sorted(Comparator.comparingInt(State::grade).thenComparing(State::at))
                .limit(MOST)
                .map(state -> index.place(state.at()).orElseThrow())
                .toList();
    }
}
