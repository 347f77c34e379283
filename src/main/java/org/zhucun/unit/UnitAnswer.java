package org.zhucun.unit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link UnitQuestion} means.
 *
 * @param unit the registered unit, only when {@code FOUND}
 * @param rest what stands behind the unit's name: the post, or an inner office; empty when nothing does
 * @param suggestions what a person may choose from, the nearest first; for {@code SEVERAL} all readings
 * @param notes what was read more kindly than it was written
 */
public record UnitAnswer(
        Outcome outcome, @Nullable KnownUnit unit, String rest, List<KnownUnit> suggestions, Set<Note> notes) {

    public enum Outcome {
        FOUND,
        SEVERAL,
        UNKNOWN,
        BLANK
    }

    public enum Note {
        /** A short name, an alias or another way of writing the full name. */
        SHORTENED,
        /** The row's village or county decided whose unit it is: 县财政局. */
        CONTEXT,
        /** The name the organ had before a reform, or before two records were merged. */
        FORMER_NAME,
        /** An inner office on record; the unit it belongs to was taken. */
        INNER_OFFICE,
        /** The level the row states decided between units of one name. */
        LEVEL
    }

    static UnitAnswer of(Outcome outcome, String rest, List<KnownUnit> suggestions) {
        return new UnitAnswer(outcome, null, rest, suggestions, Set.of());
    }
}
