package org.zhucun.division;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole tree in memory, for finding places by whatever name people write. Immutable and safe to share; 600,000
 * villages take about 100 MB. {@link PlaceReader} asks it for one file or one form.
 */
public final class VillageIndex {

    private static final Place[] NONE = {};

    private final Place[] places;
    private final Map<String, Place[]> villages = new HashMap<>();
    private final StemTree others = new StemTree();
    private final Map<String, List<String>> successors;

    private VillageIndex(Place[] places, Map<String, List<String>> successors) {
        this.places = places;
        this.successors = Map.copyOf(successors);
        for (Place place : places) {
            String stem = PlaceNames.stem(place.level(), PlaceNames.clean(place.name()));
            add(place, stem);
            if (!place.shortName().equals(place.name())) {
                String other = PlaceNames.stem(place.level(), PlaceNames.clean(place.shortName()));
                if (!other.equals(stem)) {
                    add(place, other);
                }
            }
        }
    }

    /**
     * Builds the index.
     *
     * @param places every division that is valid today, in any order
     * @param successors the successors of closed codes
     */
    public static VillageIndex of(Collection<Place> places, Map<String, List<String>> successors) {
        Place[] sorted = places.toArray(NONE);
        Arrays.sort(sorted, Comparator.comparing(Place::code));
        return new VillageIndex(sorted, successors);
    }

    private void add(Place place, String stem) {
        if (place.level() != DivisionLevel.VILLAGE) {
            others.add(stem, place);
            return;
        }
        villages.merge(stem, new Place[] {place}, (have, more) -> {
            Place[] all = Arrays.copyOf(have, have.length + 1);
            all[have.length] = place;
            return all;
        });
    }

    /** The division of this code, of whichever level, when it is valid today. */
    public Optional<Place> place(String code) {
        int at = lowerBound(places, code);
        return at < places.length && places[at].code().equals(code) ? Optional.of(places[at]) : Optional.empty();
    }

    /** Where a closed code went; empty for a code that is valid or never was. */
    public List<String> successors(String code) {
        return successors.getOrDefault(code, List.of());
    }

    /** The names from the city down, 广元市苍溪县五龙镇嘉龙村; short names, without the province. */
    public String path(Place place) {
        StringBuilder path = new StringBuilder();
        for (DivisionLevel level : DivisionLevel.values()) {
            if (level != DivisionLevel.PROVINCE && level.digits() < place.code().length()) {
                place(place.code().substring(0, level.digits())).ifPresent(p -> path.append(p.name()));
            }
        }
        return path.append(place.shortName()).toString();
    }

    /**
     * Divisions above the village whose name starts at this position of a text without blanks, in any of its forms.
     *
     * @param within only divisions below this code; empty for all
     */
    public List<NameMatch> namesAt(String text, int from, String within) {
        if (within.length() >= DivisionLevel.TOWNSHIP.digits()) {
            return List.of();
        }
        List<NameMatch> found = new ArrayList<>();
        StemTree at = others;
        for (int end = from; end < text.length(); ) {
            at = at.after(text.charAt(end++));
            if (at == null) {
                break;
            }
            for (Place place : at.places()) {
                if (place.code().length() > within.length() && place.code().startsWith(within)) {
                    NameMatch.collect(place, text, from, end, found);
                }
            }
        }
        return found;
    }

    /** Villages in a division whose stem is this. */
    List<Place> villagesByStem(String stem, String within) {
        return within(villages.getOrDefault(stem, NONE), within);
    }

    /** Everything below a division, in code order. */
    List<Place> below(String code) {
        return within(places, code);
    }

    private static List<Place> within(Place[] sorted, String prefix) {
        if (prefix.isEmpty() || sorted.length == 0) {
            return Arrays.asList(sorted);
        }
        int from = lowerBound(sorted, prefix);
        int to = from;
        while (to < sorted.length && sorted[to].code().startsWith(prefix)) {
            to++;
        }
        return Arrays.asList(sorted).subList(from, to);
    }

    private static int lowerBound(Place[] sorted, String code) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].code().compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
