package org.zhucun.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the look-up knows it.
 *
 * @param names the short name and all aliases
 * @param divisionCode the area it belongs to by affiliation
 * @param parentId the unit it is an inner office of, which sends in its place; null for a unit of its own
 * @param mergedIntoId the unit that stands for it since a merge; null while it is in use itself
 */
public record KnownUnit(
        long id,
        String name,
        List<String> names,
        UnitLevel level,
        String divisionCode,
        @Nullable Long parentId,
        @Nullable Long mergedIntoId) {}
