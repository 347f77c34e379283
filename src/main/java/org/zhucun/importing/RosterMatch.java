package org.zhucun.importing;

import org.jspecify.annotations.Nullable;
import org.zhucun.unit.UnitLevel;

/**
 * What a row of a roster was found to mean; the {@link CheckedRow#target()} of rosters. What changes about a person or
 * a service on record are the fields of {@link CheckedRow#old()}, empty when nothing was stored before.
 *
 * @param cadreId the person on record, null for a new one
 * @param assignmentId the service on record, null when the row begins one
 * @param unitId the sending unit
 * @param unitLevel its level today
 */
record RosterMatch(
        @Nullable Long cadreId, @Nullable Long assignmentId, long unitId, UnitLevel unitLevel, String villageCode) {}
