package org.zhucun.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterFixture;

/** The places, units and cycle of {@link RosterFixture}, and people who are on record and serve nowhere yet. */
final class LifeFixture {

    static final long NEXT_CYCLE = 900_002;

    private static long last = 950_000;

    private final JdbcClient jdbc;

    private LifeFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static LifeFixture on(JdbcClient jdbc) {
        RosterFixture.on(jdbc);
        LifeFixture fixture = new LifeFixture(jdbc);
        jdbc.sql("insert into rotation_cycle (id, province_code, name, starts_on, ends_on, state)"
                        + " values (?, '51', '第五轮', '2026-10-20', '2028-10-19', 'PLANNING')")
                .param(NEXT_CYCLE)
                .update();
        return fixture;
    }

    /** A person who may be a first secretary. */
    long candidate(String name, long unit) {
        long id = ++last;
        jdbc.sql("insert into cadre (id, name, gender, birth, ethnicity, political, party_joined, work_started,"
                        + " unit_id, post) values (?, ?, '男', '1985-03', '汉族', '中共党员', '2006-06', '2008-07', ?, '科员')")
                .params(id, name, unit)
                .update();
        return id;
    }

    void unit(long id, String name, String level, String division, @Nullable Long parent) {
        jdbc.sql("insert into dispatching_unit (id, name, initials, level, nature, division_code, parent_id)"
                        + " values (?, ?, 'x', ?, '党政机关', ?, ?)")
                .params(id, name, level, division, parent)
                .update();
    }

    void division(String code, String level, String name, @Nullable String parent) {
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, ?, ?, ?, 'x', ?, '2000-01-01')")
                .params(code, level, name, name, parent)
                .update();
    }

    void support(String village) {
        jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary,"
                        + " required_members) values (?, ?, '2021-07-01', 1, 2)")
                .params(++last, village)
                .update();
    }

    static ProposeAssignment proposal(long cadre, String village, TeamRole role, LocalDate startsOn) {
        return ProposeAssignment.builder()
                .cadreId(cadre)
                .villageCode(village)
                .role(role)
                .startsOn(startsOn)
                .submit(true)
                .build();
    }
}
