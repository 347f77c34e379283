package org.zhucun.assignment;

import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** One person as the shares count them: where, in which role, sent by a unit of which level. */
record Head(String villageCode, TeamRole role, UnitLevel level) {}
