package org.zhucun.village;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.VillageCategory;

/**
 * A village as a list says it is supported.
 *
 * @param from the first day this holds
 * @param categories categories it is to have from that day on besides those it has
 * @param unitId the unit that stands behind it from that day on; null leaves that as it is
 * @param reason the list's remark, null when it has none
 */
public record ListedVillage(
        String code,
        LocalDate from,
        int requiredFirstSecretary,
        int requiredMembers,
        Set<VillageCategory> categories,
        @Nullable Long unitId,
        @Nullable String reason) {}
