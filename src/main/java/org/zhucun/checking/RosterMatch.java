package org.zhucun.checking;

import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.unit.KnownUnit;

/**
 * What a row speaks of, as far as it is known; village and unit are there whenever the row has no error.
 *
 * @param villageCode the code of the village
 * @param cadre the person on record, null for a new one
 * @param service the person's service that the row describes, null when it begins a new one
 */
public record RosterMatch(
        @Nullable String villageCode,
        @Nullable KnownUnit unit,
        @Nullable KnownCadre cadre,
        @Nullable KnownPost service) {}
