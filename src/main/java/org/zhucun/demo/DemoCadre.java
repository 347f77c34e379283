package org.zhucun.demo;

import org.jspecify.annotations.Nullable;

/** An invented person, column by column as table {@code cadre} has them. */
record DemoCadre(
        long id,
        String name,
        String gender,
        String birth,
        String ethnicity,
        String political,
        @Nullable String partyJoined,
        @Nullable String workStarted,
        String education,
        @Nullable String degree,
        String school,
        DemoUnit unit,
        String post,
        @Nullable String rank,
        String staffCategory,
        @Nullable String phone,
        @Nullable String idNumber) {

    boolean male() {
        return gender.equals("男");
    }
}
