package org.zhucun.lists;

import org.jspecify.annotations.Nullable;
import org.zhucun.unit.SaveUnit;

/**
 * What a row of a list of units is written with.
 *
 * @param unitId the unit on record, null for a new one
 * @param command the unit as it will be
 * @param parentName the full name of the unit it is a part of, where the file names one
 */
public record UnitListMatch(
        @Nullable Long unitId, SaveUnit command, @Nullable String parentName) {}
