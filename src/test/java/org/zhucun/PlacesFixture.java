package org.zhucun;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhucun.division.DivisionNames;
import org.zhucun.division.Initials;
import org.zhucun.identity.Role;
import org.zhucun.identity.SignedIn;
import org.zhucun.shared.Actor;

/**
 * A corner of Sichuan with invented people: 苍溪县 510824 with 五龙镇 and two villages, 巴州区 511902 with 化成镇 and one, and
 * units of three levels. Rolled back with the test.
 */
public final class PlacesFixture {

    public static final long PROVINCIAL = 900_001;
    public static final long OF_CANGXI = 900_002;
    public static final long OF_BAZHOU = 900_003;

    private final JdbcClient jdbc;

    public PlacesFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void load() {
        Stream.of(
                        "51 PROVINCE 四川省 四川",
                        "5108 CITY 广元市 广元",
                        "5119 CITY 巴中市 巴中",
                        "510824 COUNTY 苍溪县 苍溪",
                        "511902 COUNTY 巴州区 巴州",
                        "510824107 TOWNSHIP 五龙镇 五龙",
                        "511902104 TOWNSHIP 化成镇 化成",
                        "510824107201 VILLAGE 嘉龙村村委会 嘉龙村",
                        "510824107202 VILLAGE 三会村村委会 三会村",
                        "511902104201 VILLAGE 长滩河村村委会 长滩河村")
                .map(line -> line.split(" "))
                .forEach(part -> division(part[0], part[1], part[2], part[3]));
        unit(PROVINCIAL, "四川省水利厅", "省水利厅", "PROVINCIAL", "51");
        unit(OF_CANGXI, "苍溪县林业局", "县林业局", "COUNTY", "510824");
        unit(OF_BAZHOU, "巴州区林业局", "区林业局", "COUNTY", "511902");
    }

    public void division(String code, String level, String name, String shortName) {
        int digits = List.of(2, 4, 6, 9, 12).stream()
                .filter(n -> n < code.length())
                .mapToInt(n -> n)
                .max()
                .orElse(0);
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, date '2000-01-01')")
                .params(Arrays.asList(
                        code,
                        level,
                        name,
                        shortName,
                        Initials.of(shortName),
                        digits == 0 ? null : code.substring(0, digits)))
                .update();
    }

    public void unit(long id, String name, String shortName, String level, String division) {
        jdbc.sql("insert into dispatching_unit (id, name, short_name, initials, level, nature, division_code)"
                        + " values (?, ?, ?, ?, ?, '机关', ?)")
                .params(List.of(id, name, shortName, Initials.of(shortName), level, division))
                .update();
    }

    public void support(String village, int firstSecretary, int members) {
        jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary, required_members)"
                        + " values (nextval('village_support_seq'), ?, date '2021-05-01', ?, ?)")
                .params(List.of(village, firstSecretary, members))
                .update();
        jdbc.sql("insert into village_category (id, village_code, category, starts_on)"
                        + " values (nextval('village_category_seq'), ?, 'OUT_OF_POVERTY', date '2021-05-01')")
                .param(village)
                .update();
    }

    /** Someone in post since 2025-06-12. */
    public void inPost(long id, String name, long unit, String village, String role) {
        jdbc.sql("insert into cadre (id, name, gender, birth, political, education, unit_id, post)"
                        + " values (?, ?, 'M', '1984-03', 'CPC_MEMBER', '大学', ?, '科员')")
                .params(List.of(id, name, unit))
                .update();
        jdbc.sql("insert into assignment (id, cadre_id, village_code, unit_id, unit_level, role, source, status,"
                        + " starts_on, planned_end_on) select ?, ?, ?, u.id, u.level, ?, 'ROTATION', 'IN_POST',"
                        + " date '2025-06-12', date '2027-06-12' from dispatching_unit u where u.id = ?")
                .params(List.of(id, id, village, role, unit))
                .update();
    }

    /** Staff who may see these divisions. */
    public static RequestPostProcessor staffOf(String... codes) {
        return signedIn(new Actor(7, "staff", "周敏"), Role.STAFF, codes);
    }

    /** Anybody who may see these divisions. */
    public static RequestPostProcessor signedIn(Actor actor, Role role, String... codes) {
        List<DivisionNames> scopes =
                Stream.of(codes).map(code -> new DivisionNames(code, code)).toList();
        return SecurityMockMvcRequestPostProcessors.user(
                new SignedIn(actor, "组织部", null, true, Set.of(role), scopes, null));
    }

    /** The clerk of a unit. */
    public static RequestPostProcessor clerkOf(long unit) {
        return SecurityMockMvcRequestPostProcessors.user(
                new SignedIn(new Actor(8, "unit", "何晓燕"), "单位", null, true, Set.of(Role.UNIT_CLERK), List.of(), unit));
    }
}
