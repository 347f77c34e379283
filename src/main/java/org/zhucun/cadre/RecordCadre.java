package org.zhucun.cadre;

import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. Null means that nothing is said: a new person lacks it, a person on record keeps what is
 * stored. Dates are written {@code 1985}, {@code 1985-03} or {@code 1985-03-15}.
 */
@Builder
public record RecordCadre(
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
        @Nullable String post,
        @Nullable String rank,
        @Nullable String staffCategory,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String remark) {}
