package org.zhucun.division;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PlaceQuestion} means.
 *
 * @param outcome whether it means one village
 * @param village the village, only when {@code FOUND}
 * @param suggestions what a person may choose from, the nearest first; for {@code SEVERAL} all readings
 * @param notes what was read more kindly than it was written
 * @param part which of the question's names is at fault, -1 for the code or for none in particular
 * @param near the code of the lowest division that is certain, empty when none is
 */
public record PlaceAnswer(
        Outcome outcome, @Nullable Place village, List<Place> suggestions, Set<Note> notes, int part, String near) {

    public enum Outcome {
        /** One village. */
        FOUND,
        /** More than one reading. */
        SEVERAL,
        /** No such place. */
        UNKNOWN,
        /** The cells name a township or county, but no village. */
        NO_VILLAGE,
        /** No cell says anything. */
        BLANK,
        /** Two cells, or the code and the cells, contradict each other. */
        CONTRADICTION,
        /** The place lies elsewhere than the section or title says, and the row does not name its county. */
        ELSEWHERE,
        /** Outside the caller's scope; nothing more is said. */
        OUT_OF_SCOPE
    }

    public enum Note {
        /** A suffix was left out: 苍溪 for 苍溪县, 白腊乡 for 白腊苗族乡. */
        SHORTENED,
        /** Another kind of place: 五龙乡 for 五龙镇, 大树社区 for 大树村. */
        OTHER_KIND,
        /** The section, the title or the scope decided between places of one name. */
        CONTEXT,
        /** The code was closed; this is its successor. */
        SUCCEEDED,
        /** Words behind the name were dropped: 嘉龙村（脱贫村）. */
        TAIL
    }

    static PlaceAnswer found(Place village, Set<Note> notes) {
        return new PlaceAnswer(Outcome.FOUND, village, List.of(), notes, -1, village.code());
    }

    static PlaceAnswer of(Outcome outcome, List<Place> suggestions, int part, String near) {
        return new PlaceAnswer(outcome, null, suggestions, Set.of(), part, near);
    }

    /** Nothing at all is said of a place the caller may not see. */
    static PlaceAnswer outOfScope(int part) {
        return of(Outcome.OUT_OF_SCOPE, List.of(), part, "");
    }
}
