package org.zhucun.division;

import java.util.List;

/**
 * A division's name found in a text.
 *
 * @param end the position behind the name
 * @param grade how far the text is from the official name, 0 the same, below 10 only shortened
 */
public record NameMatch(Place place, int end, int grade) {

    /** All ways this place's name may stand at {@code from}; its stem does, up to {@code stemEnd}. */
    static void collect(Place place, String text, int from, int stemEnd, List<NameMatch> found) {
        String official = PlaceNames.clean(place.name());
        boolean asRegistered = text.startsWith(official, from);
        if (asRegistered) {
            found.add(new NameMatch(place, from + official.length(), PlaceNames.SAME));
        }
        if (stemEnd - from < 2) {
            return;
        }
        String peoples = PlaceNames.peoples(place.level(), official, stemEnd - from);
        if (!peoples.isEmpty() && text.startsWith(peoples, stemEnd) && !asRegistered) {
            found.add(new NameMatch(place, stemEnd + peoples.length(), PlaceNames.SHORTER));
        }
        for (String kind : PlaceNames.kinds(place.level())) {
            if (text.startsWith(kind, stemEnd)) {
                int end = stemEnd + kind.length();
                if (!asRegistered || end != from + official.length()) {
                    found.add(new NameMatch(place, end, PlaceNames.kindGrade(official, kind)));
                }
                break;
            }
        }
        if (!asRegistered || stemEnd != from + official.length()) {
            found.add(new NameMatch(place, stemEnd, PlaceNames.SHORTER));
        }
    }
}
