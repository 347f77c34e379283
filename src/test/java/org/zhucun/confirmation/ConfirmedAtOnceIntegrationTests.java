package org.zhucun.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.roster.RosterFixture.CANGXI;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.DatabaseTest;
import org.zhucun.Together;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;

/** Real transactions; what they leave is cleared away. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
class ConfirmedAtOnceIntegrationTests {

    @Autowired
    ConfirmationService service;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clear() {
        RosterFixture.clear(jdbc);
    }

    @Test
    void ofEightWhoConfirmAtOnceOneWinsAndTheOthersGetASentence() throws Exception {
        RosterFixture roster = RosterFixture.on(jdbc);
        roster.person("陈明远", RosterFixture.JIALONG, RosterFixture.PROVINCIAL_UNIT, "FIRST_SECRETARY");
        long round = service.open(
                DivisionScope.of("51"),
                new Actor(1, "province", "李示例"),
                new OpenRound("十月", "51", RosterFixture.TODAY, LocalDate.parse("2099-12-31")));
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor actor = new Actor(10 + i, "county" + i, "县" + i);
            acts.add(() -> {
                service.confirm(
                        DivisionScope.of(CANGXI), actor, round, DivisionCode.of(CANGXI), new StepOrder(0, null, null));
                return true;
            });
        }
        List<Object> answers = Together.act(acts);
        assertThat(answers).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(ConflictException.class::isInstance)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(
                                ((ConflictException) answer).violation().rule())
                        .isEqualTo(ConfirmationRule.LATEST_VERSION));
        assertThat(jdbc.sql("select count(*) from confirmed_row")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
