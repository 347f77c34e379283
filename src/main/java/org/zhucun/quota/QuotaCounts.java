package org.zhucun.quota;

import java.util.EnumMap;
import java.util.Map;
import org.zhucun.unit.UnitLevel;

/**
 * How many people of each role each level of unit has in post, somewhere, on some day. All that the shares are
 * computed from.
 */
public final class QuotaCounts {

    private final Map<TeamRole, Map<UnitLevel, Integer>> heads = new EnumMap<>(TeamRole.class);

    /** Adds heads, or takes them away when {@code delta} is negative; a count never falls below zero. */
    public QuotaCounts add(TeamRole role, UnitLevel level, int delta) {
        heads.computeIfAbsent(role, r -> new EnumMap<>(UnitLevel.class))
                .merge(level, Math.max(0, delta), (old, d) -> Math.max(0, old + delta));
        return this;
    }

    public QuotaCounts addAll(QuotaCounts other) {
        other.heads.forEach((role, levels) -> levels.forEach((level, n) -> add(role, level, n)));
        return this;
    }

    public int of(TeamRole role, UnitLevel level) {
        return heads.getOrDefault(role, Map.of()).getOrDefault(level, 0);
    }

    public int total(TeamRole role) {
        return heads.getOrDefault(role, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
