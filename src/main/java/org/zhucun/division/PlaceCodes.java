package org.zhucun.division;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhucun.division.PlaceAnswer.Note;

/** Codes as people write them, and what several codes have in common. */
final class PlaceCodes {

    private final VillageIndex index;

    PlaceCodes(VillageIndex index) {
        this.index = index;
    }

    /** The village whose code stands in a cell for names; it was put there by choosing a suggestion. */
    Optional<Place> chosenAmong(List<String> names) {
        return names.stream()
                .filter(name -> name.length() == DivisionLevel.VILLAGE.digits())
                .flatMap(name -> index.place(name).stream())
                .findFirst();
    }

    /** The division of a code, padded with zeros or not; of a closed one its only successor, which is noted. */
    Optional<Place> read(String code, Set<Note> notes) {
        String digits = code.length() > 12 && code.substring(12).chars().allMatch(c -> c == '0' || c == '.')
                ? code.substring(0, 12)
                : code;
        Optional<Place> place = DivisionCode.parse(digits).flatMap(parsed -> index.place(parsed.value()));
        if (place.isPresent()) {
            return place;
        }
        List<String> successors = index.successors(digits);
        if (successors.size() == 1) {
            notes.add(Note.SUCCEEDED);
            return index.place(successors.get(0));
        }
        return Optional.empty();
    }

    static String nearest(List<Place> places) {
        return near(places.stream().map(Place::code).toList());
    }

    /** The lowest division all these codes lie in, empty when there is none. */
    static String near(List<String> codes) {
        if (codes.isEmpty()) {
            return "";
        }
        String first = codes.get(0);
        return IntStream.of(12, 9, 6, 4, 2)
                .filter(digits -> digits <= first.length())
                .mapToObj(digits -> first.substring(0, digits))
                .filter(prefix -> codes.stream().allMatch(code -> code.startsWith(prefix)))
                .findFirst()
                .orElse("");
    }
}
