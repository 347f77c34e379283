package org.zhucun.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two counties with a village each, three units, a cycle; people are added as a test needs them. Today is the last day
 * of October 2026. Rolled back with the test.
 */
public final class RosterFixture {

    public static final LocalDate TODAY = LocalDate.parse("2026-10-31");
    public static final String CANGXI = "510824";
    public static final String BAZHOU = "511902";
    public static final String JIALONG = "510824107203";
    public static final String HUACHENG = "511902104201";
    public static final long PROVINCIAL_UNIT = 900_001;
    public static final long MUNICIPAL_UNIT = 900_002;
    public static final long COUNTY_UNIT = 900_003;
    public static final long CYCLE = 900_001;

    private final JdbcClient jdbc;
    private long last = 900_100;

    private RosterFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static RosterFixture on(JdbcClient jdbc) {
        RosterFixture fixture = new RosterFixture(jdbc);
        fixture.today();
        fixture.places();
        fixture.units();
        return fixture;
    }

    /** Takes away what a test committed, for tests that need real transactions. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("truncate division, dispatching_unit, cadre, rotation_cycle cascade")
                .update();
        jdbc.sql("delete from site_setting where key = 'data.as-of'").update();
    }

    private void today() {
        jdbc.sql("insert into site_setting (key, value) values ('data.as-of', ?) on conflict (key) do update"
                        + " set value = excluded.value")
                .param(TODAY.toString())
                .update();
    }

    private void places() {
        division("51", "PROVINCE", "四川省", null);
        division("5108", "CITY", "广元市", "51");
        division("5119", "CITY", "巴中市", "51");
        division(CANGXI, "COUNTY", "苍溪县", "5108");
        division(BAZHOU, "COUNTY", "巴州区", "5119");
        division("510824107", "TOWNSHIP", "五龙镇", CANGXI);
        division("511902104", "TOWNSHIP", "化成镇", BAZHOU);
        division(JIALONG, "VILLAGE", "嘉龙村", "510824107");
        division(HUACHENG, "VILLAGE", "化成村", "511902104");
        for (String village : new String[] {JIALONG, HUACHENG}) {
            jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary,"
                            + " required_members) values (?, ?, '2021-07-01', 1, 2)")
                    .params(++last, village)
                    .update();
        }
    }

    private void division(String code, String level, String name, @Nullable String parent) {
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, ?, ?, ?, 'x', ?, '2000-01-01')")
                .params(code, level, name, name, parent)
                .update();
    }

    private void units() {
        unit(PROVINCIAL_UNIT, "四川省财政厅", "省财政厅", "PROVINCIAL", "51");
        unit(MUNICIPAL_UNIT, "广元市农业农村局", "市农业农村局", "MUNICIPAL", "5108");
        unit(COUNTY_UNIT, "苍溪县民政局", null, "COUNTY", CANGXI);
        jdbc.sql("insert into rotation_cycle (id, province_code, name, starts_on, ends_on, state)"
                        + " values (?, '51', '第四轮', '2025-10-01', '2027-09-30', 'OPEN')")
                .param(CYCLE)
                .update();
    }

    private void unit(long id, String name, @Nullable String shortName, String level, String division) {
        jdbc.sql("insert into dispatching_unit (id, name, short_name, initials, level, nature, division_code)"
                        + " values (?, ?, ?, 'sczt', ?, '党政机关', ?)")
                .params(id, name, shortName, level, division)
                .update();
    }

    public static String number(long id) {
        return "51082419850315%03dX".formatted(id % 1000);
    }

    public static String phone(long id) {
        return "138%08d".formatted(id);
    }

    /** A person with an assignment that began on 8 October 2025; change what matters with {@link #set}. */
    public long person(String name, String village, long unit, String role) {
        long id = ++last;
        jdbc.sql("insert into cadre (id, name, gender, birth, ethnicity, political, unit_id, post, phone, id_number)"
                        + " values (?, ?, '男', '1985-03', '汉族', '中共党员', ?, '科员', ?, ?)")
                .params(id, name, unit, phone(id), number(id))
                .update();
        jdbc.sql("insert into assignment (id, cadre_id, village_code, unit_id, unit_level, cycle_id, role, source,"
                        + " status, starts_on, planned_end_on) select ?, ?, ?, u.id, u.level, 900001, ?, 'ROTATION', 'IN_POST',"
                        + " '2025-10-08', '2027-09-30' from dispatching_unit u where u.id = ?")
                .params(id, id, village, role, unit)
                .update();
        return id;
    }

    /** Changes columns of an assignment, such as {@code planned_end_on = '2026-12-01'}. */
    public RosterFixture set(long id, String assignments) {
        jdbc.sql("update assignment set " + assignments + " where id = ?")
                .param(id)
                .update();
        return this;
    }

    public RosterFixture setPerson(long id, String assignments) {
        jdbc.sql("update cadre set " + assignments + " where id = ?").param(id).update();
        return this;
    }
}
