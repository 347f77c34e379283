package org.zhucun.assignment;

import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/**
 * How many people of one role, sent by units of one level, were in post in one division.
 *
 * @param divisionCode a code of the level that was asked for; the next one above it where a branch lacks that level
 */
public record CountRow(String divisionCode, TeamRole role, UnitLevel level, int n) {}
