package org.zhucun.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Severity;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class ProfileQueriesIntegrationTests {

    private static final LocalDate DAY = RosterFixture.TODAY;

    @Autowired
    ProfileQueries profiles;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void places() {
        RosterFixture.on(jdbc);
    }

    @Test
    void aProvinceWithoutAProfileFollowsTheShippedOne() {
        RuleValues values = profiles.valuesOn(RosterFixture.JIALONG, RosterFixture.CYCLE, DAY);
        assertThat(values.termMonths()).isEqualTo(24);
        assertThat(values.of(RuleKey.PARTY_STANDING_MONTHS).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aProvincesOwnValueGoesBeforeTheShippedOneWhileItHolds() {
        profile(-1, "51", "四川规则", "'2020-01-01'");
        value(-1, "TERM_MONTHS", "36", "2026-01-01", "'2027-01-01'");

        assertThat(profiles.valuesOn("51", null, DAY).termMonths()).isEqualTo(36);
        assertThat(profiles.valuesOn("51", null, DAY).workMonths()).isEqualTo(24);
        assertThat(profiles.valuesOn("51", null, LocalDate.of(2025, 12, 31)).termMonths())
                .isEqualTo(24);
        assertThat(profiles.valuesOn("51", null, LocalDate.of(2027, 1, 1)).termMonths())
                .isEqualTo(24);
        assertThat(profiles.valuesOn("52", null, DAY).termMonths()).isEqualTo(24);
    }

    @Test
    void aCyclesProfileGoesBeforeTheProvinces() {
        profile(-1, "51", "四川规则", "'2020-01-01'");
        value(-1, "TERM_MONTHS", "36", "2020-01-01", "null");
        profile(-2, "51", "第四轮规则", "null");
        value(-2, "TEAM_EXACT", "3", "2020-01-01", "null");
        jdbc.sql("update rotation_cycle set profile_id = -2 where id = ?")
                .param(RosterFixture.CYCLE)
                .update();

        RuleValues values = profiles.valuesOn("51", RosterFixture.CYCLE, DAY);
        assertThat(values.teamExact()).isEqualTo(3);
        assertThat(values.termMonths()).isEqualTo(24);
        assertThat(profiles.valuesOn("51", null, DAY).teamExact()).isNull();
    }

    @Test
    void aBookAnswersLikeTheDatabaseAndIsEqualWhileNoRuleChanges() {
        ProfileBook book = profiles.book();
        assertThat(book.on("51", null, DAY)).isEqualTo(profiles.valuesOn("51", null, DAY));
        assertThat(profiles.book()).isEqualTo(book);
        profile(-1, "51", "四川规则", "'2020-01-01'");
        assertThat(profiles.book()).isNotEqualTo(book);
    }

    @Test
    void aProvinceFollowsOneProfileAtATime_P001() {
        profile(-1, "51", "四川规则", "'2020-01-01'");
        assertThatThrownBy(() -> profile(-2, "51", "另一规则", "'2024-01-01'"))
                .hasMessageContaining("p001_one_profile_at_a_time");
    }

    @Test
    void aProfilesNameIsItsOwn_P002() {
        profile(-1, "51", "四川规则", "null");
        assertThatThrownBy(() -> profile(-2, "51", "四川规则", "null")).hasMessageContaining("p002_one_profile_per_name");
    }

    @Test
    void aKeyHasOneValueAtATime_P003() {
        profile(-1, "51", "四川规则", "null");
        value(-1, "TERM_MONTHS", "36", "2020-01-01", "null");
        assertThatThrownBy(() -> value(-1, "TERM_MONTHS", "24", "2021-01-01", "null"))
                .hasMessageContaining("p003_one_value_at_a_time");
    }

    @Test
    void aValueHasABasis_P004() {
        assertThatThrownBy(
                        () -> jdbc.sql("update rule_value set legal_basis = ''").update())
                .hasMessageContaining("p004_value_has_a_basis");
    }

    private void profile(long id, String province, String name, String from) {
        jdbc.sql("insert into rule_profile (id, province_code, name, legal_basis, valid_from) values (?, ?, ?, '示例', "
                        + from + ")")
                .params(id, province, name)
                .update();
    }

    private void value(long profile, String key, String value, String from, String to) {
        jdbc.sql("insert into rule_value (id, profile_id, key, value, severity, legal_basis, valid_from, valid_to,"
                        + " changed_by) values (nextval('rule_value_seq'), ?, ?, ?, 'WARNING', '示例', ?::date, " + to
                        + ", 'province')")
                .params(profile, key, value, from)
                .update();
    }
}
