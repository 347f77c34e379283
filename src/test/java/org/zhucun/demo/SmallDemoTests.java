package org.zhucun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhucun.DatabaseTest;
import org.zhucun.division.DataClock;

@SpringBootTest(properties = "zhucun.demo=small")
@DatabaseTest
class SmallDemoTests {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataClock data;

    @Autowired
    private DemoStart start;

    @Autowired
    private DemoService demo;

    private long count(String query) {
        Long count = jdbc.queryForObject("select count(*) from " + query, Long.class);
        return count == null ? -1 : count;
    }

    @Test
    void theWholeTreeIsThereButPeopleInTwoCountiesOnly() {
        assertThat(count("division where level = 'VILLAGE'")).isEqualTo(25_966);
        assertThat(count("assignment where village_code like '510824%'")).isPositive();
        assertThat(count("assignment where village_code like '511902%'")).isPositive();
        assertThat(count("assignment where village_code !~ '^(510824|511902)'")).isZero();
    }

    @Test
    void theDataEndsOnItsLastDayWhateverDayItIs() {
        assertThat(data.asOf()).isEqualTo("2026-10-31");
        assertThat(data.demo()).isTrue();
    }

    @Test
    void asksNothingOfTheDatabaseASecondTime() {
        long before = count("assignment");
        start.afterPropertiesSet();
        demo.load(DemoMode.SMALL, ProvinceGenerator.generate());
        assertThat(count("assignment")).isEqualTo(before);
    }

    @Test
    void theSequencesGoOnBehindTheLastNumber() {
        for (String table : new String[] {"cadre", "assignment", "dispatching_unit", "village_support"}) {
            Long ahead = jdbc.queryForObject(
                    "select nextval('%s_seq') - (select max(id) from %s)".formatted(table, table), Long.class);
            assertThat(ahead).as(table).isPositive();
        }
    }
}
