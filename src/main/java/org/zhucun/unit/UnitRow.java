package org.zhucun.unit;

/**
 * A line of the list of units.
 *
 * @param divisionName the area it belongs to
 * @param firstSecretaries its first secretaries in post in the caller's scope
 * @param members its team members in post in the caller's scope
 */
public record UnitRow(UnitSummary unit, String divisionName, int firstSecretaries, int members) {}
