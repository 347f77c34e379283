package org.zhucun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhucun.DatabaseTest;

/** The province in the database, under all its constraints. */
@SpringBootTest(properties = "zhucun.demo=province")
@DatabaseTest
class WholeDemoTests {

    @Autowired
    private JdbcTemplate jdbc;

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return number == null ? -1 : number;
    }

    private long servingOn(String day) {
        return number("select count(*) from assignment where status in ('IN_POST', 'ENDED') and starts_on <= date '"
                + day + "' and (ended_on is null or ended_on > date '" + day + "')");
    }

    private boolean reaches(String role, int threshold, String day) {
        return number("select count(*) filter (where unit_level in ('PROVINCIAL', 'MUNICIPAL')) * 100 - " + threshold
                        + " * count(*) from assignment where status in ('IN_POST', 'ENDED') and role = '" + role
                        + "' and starts_on <= date '" + day + "' and (ended_on is null or ended_on > date '" + day
                        + "')")
                >= 0;
    }

    @Test
    void hasTheFiguresOfTheNewspaper() {
        assertThat(servingOn("2023-06-30")).isEqualTo(34_000);
        assertThat(servingOn("2023-10-31")).isEqualTo(32_000);
        assertThat(servingOn("2024-08-06")).isEqualTo(35_891);
        assertThat(reaches("FIRST_SECRETARY", 30, "2024-07-14")).isFalse();
        assertThat(reaches("TEAM_MEMBER", 20, "2024-07-14")).isFalse();
        assertThat(reaches("FIRST_SECRETARY", 30, "2024-08-06")).isTrue();
        assertThat(reaches("TEAM_MEMBER", 20, "2024-08-06")).isTrue();
        assertThat(reaches("FIRST_SECRETARY", 30, "2026-10-31")).isTrue();
        assertThat(reaches("TEAM_MEMBER", 20, "2026-10-31")).isTrue();
    }

    @Test
    void supportsTheVillagesOfEachCycle() {
        assertThat(supportedOn("2021-12-31")).isEqualTo(12_000);
        assertThat(supportedOn("2023-10-31")).isEqualTo(11_700);
        assertThat(supportedOn("2026-10-31")).isEqualTo(11_700);
    }

    private long supportedOn(String day) {
        return number("select count(*) from village_support where starts_on <= date '" + day
                + "' and (ends_on is null or ends_on > date '" + day + "')");
    }

    @Test
    void everyOneServesAVillageThatIsOnTheListThatDay() {
        assertThat(number("select count(*) from assignment a where status = 'IN_POST' and not exists (select 1"
                        + " from village_support s where s.village_code = a.village_code and s.ends_on is null)"))
                .isZero();
    }

    @Test
    void theCyclesAreClosedButTheLast() {
        assertThat(jdbc.queryForList("select state from rotation_cycle order by starts_on", String.class))
                .containsExactly("CLOSED", "CLOSED", "OPEN");
    }
}
