package org.zhucun.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhucun.DatabaseTest;
import org.zhucun.division.DataClock;
import org.zhucun.roster.RosterFixture;

@SpringBootTest(properties = "zhucun.demo=off")
@DatabaseTest
class InterruptedDemoTests {

    @Autowired
    private DemoService demo;

    @Autowired
    private DataClock data;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    /** Other tests of this context may have committed something, and this one does. */
    @BeforeEach
    @AfterEach
    void empty() {
        RosterFixture.clear(JdbcClient.create(jdbc));
        jdbc.update("delete from site_setting");
        RequestContextHolder.resetRequestAttributes(); // a request reads the day of the data once
    }

    @Test
    void whatBreaksOffInTheLastTableLeavesAnEmptyDatabaseAndCanBeginAnew() {
        DemoProvince small = ProvinceGenerator.generate().only(DemoMode.SMALL_COUNTIES);
        List<Term> twice = new ArrayList<>(small.terms());
        twice.addAll(small.terms());
        DemoProvince broken = new DemoProvince(
                small.divisions(), small.units(), small.villages(), small.links(), small.cadres(), twice);

        assertThat(demo.databaseIsEmpty()).isTrue();
        assertThat(data.asOf()).isEqualTo(LocalDate.now(clock));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> demo.load(DemoMode.SMALL, broken));
        assertThat(demo.databaseIsEmpty()).isTrue();
        assertThat(data.demo()).isFalse();
        assertThat(jdbc.queryForObject("select count(*) from dispatching_unit", Long.class))
                .isZero();

        demo.load(DemoMode.SMALL, small);
        assertThat(data.demo()).isTrue();
        assertThat(jdbc.queryForObject("select count(*) from assignment", Long.class))
                .isEqualTo(small.terms().size());
    }
}
