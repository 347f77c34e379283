package org.zhucun.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Divisions by the characters of their stems, so that a text is walked once and left at the first strange character. */
final class StemTree {

    private final Map<Character, StemTree> next = new HashMap<>(4);
    private final List<Place> here = new ArrayList<>(0);

    void add(String stem, Place place) {
        StemTree at = this;
        for (int i = 0; i < stem.length(); i++) {
            at = at.next.computeIfAbsent(stem.charAt(i), c -> new StemTree());
        }
        at.here.add(place);
    }

    @Nullable
    StemTree after(char c) {
        return next.get(c);
    }

    /** Divisions whose stem ends here. */
    List<Place> places() {
        return here;
    }
}
