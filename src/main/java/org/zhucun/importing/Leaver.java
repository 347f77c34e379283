package org.zhucun.importing;

import java.time.LocalDate;
import org.zhucun.quota.TeamRole;

/** Someone in post who is not in a list that was declared complete. */
public record Leaver(
        long assignmentId, String name, String villageCode, String villagePath, TeamRole role, LocalDate startsOn) {}
