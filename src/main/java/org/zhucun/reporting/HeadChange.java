package org.zhucun.reporting;

import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** Supposes more people ({@code delta} above zero) or fewer of a role, sent by units of a level. */
public record HeadChange(TeamRole role, UnitLevel level, int delta) {}
