package org.zhucun.cadre;

import org.jspecify.annotations.Nullable;

/** A person on record, as imports compare with it. The identity number stands in clear and stays inside the import. */
public record KnownCadre(
        long id,
        int version,
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
        @Nullable String remark) {

    @Override
    public String toString() {
        return "cadre/" + id;
    }
}
