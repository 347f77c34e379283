package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;

/** The day is Shanghai's, whatever the machine's clock is set to. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class DataClockTests {

    private final TimeZone ofTheMachine = TimeZone.getDefault();

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void aMachineInGreenwich() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        jdbc.update("delete from site_setting where key = 'data.as-of'");
    }

    @AfterEach
    void asBefore() {
        TimeZone.setDefault(ofTheMachine);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T15:59:59Z, 2026-11-22",
        "2026-11-22T16:00:00Z, 2026-11-23",
        "2028-02-28T16:00:00Z, 2028-02-29",
        "2028-02-29T16:00:00Z, 2028-03-01"
    })
    void aDayBeginsAtMidnightInShanghai(Instant now, String day) {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(new DataClock(jdbc, Clock.fixed(now, clock.getZone())).asOf())
                .hasToString(day);
    }
}
