package org.zhucun.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as lists and other systems see it.
 *
 * @param aliases other names it is written by, sorted
 * @param divisionCode the area it belongs to by affiliation, as a cut code
 * @param creditCode its unified social credit code, kept as it was given even where its check character does not fit
 * @param parentId the unit it is a part of
 * @param mergedIntoId the unit that stands for this record since a merge
 * @param warnings codes of the rules it breaks without being refused, {@code U006}
 */
public record UnitSummary(
        long id,
        String name,
        @Nullable String shortName,
        List<String> aliases,
        UnitLevel level,
        String divisionCode,
        @Nullable String creditCode,
        @Nullable String nature,
        @Nullable String affiliation,
        @Nullable Long parentId,
        @Nullable Long mergedIntoId,
        int version,
        List<String> warnings) {

    /** Where it stands in the order of lists. */
    public String cursor() {
        return divisionCode + "-" + id;
    }

    /** The name people say: the short one where there is one. */
    public String everydayName() {
        return shortName == null ? name : shortName;
    }
}
