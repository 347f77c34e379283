package org.zhucun.cadre;

import org.jspecify.annotations.Nullable;
import org.zhucun.unit.UnitLevel;

/**
 * A person as lists and other systems see them. Dates with the precision they are known with: {@code 1985-03}.
 *
 * @param phone masked
 * @param idNumber masked
 */
public record CadreSummary(
        long id,
        String name,
        @Nullable String gender,
        @Nullable String birth,
        @Nullable String ethnicity,
        @Nullable String political,
        @Nullable String partyJoined,
        @Nullable String workStarted,
        @Nullable String education,
        @Nullable String degree,
        @Nullable String school,
        long unitId,
        String unitName,
        UnitLevel unitLevel,
        @Nullable String post,
        @Nullable String rank,
        @Nullable String staffCategory,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String remark,
        int version) {}
