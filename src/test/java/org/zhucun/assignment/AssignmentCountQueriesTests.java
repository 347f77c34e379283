package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;
import static org.zhucun.roster.RosterFixture.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterFixture;
import org.zhucun.unit.UnitLevel;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class AssignmentCountQueriesTests {

    private static final DivisionScope PROVINCE = DivisionScope.of("51");
    private static final DivisionCode SICHUAN = DivisionCode.of("51");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentCountQueries counts;

    RosterFixture roster;
    long zhang;
    long li;

    @BeforeEach
    void twoInOneVillage() {
        roster = RosterFixture.on(jdbc);
        zhang = roster.person("张强", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        li = roster.person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
    }

    @Test
    void countsByDivisionRoleAndLevel() {
        roster.person("王磊", HUACHENG, PROVINCIAL_UNIT, "TEAM_MEMBER");
        assertThat(counts.counts(PROVINCE, SICHUAN, DivisionLevel.COUNTY, TODAY))
                .containsExactly(
                        new CountRow(CANGXI, TeamRole.FIRST_SECRETARY, UnitLevel.PROVINCIAL, 1),
                        new CountRow(CANGXI, TeamRole.TEAM_MEMBER, UnitLevel.COUNTY, 1),
                        new CountRow(BAZHOU, TeamRole.TEAM_MEMBER, UnitLevel.PROVINCIAL, 1));
        assertThat(counts.counts(DivisionScope.of(BAZHOU), SICHUAN, DivisionLevel.PROVINCE, TODAY))
                .containsExactly(new CountRow("51", TeamRole.TEAM_MEMBER, UnitLevel.PROVINCIAL, 1));
        assertThat(counts.counts(PROVINCE, SICHUAN, DivisionLevel.PROVINCE, LocalDate.parse("2025-10-07")))
                .isEmpty();
    }

    @Test
    void aVillageWithOneTooManyDoesNotFillAnothersVacancy() {
        for (String name : new String[] {"赵一", "赵二", "赵三"}) {
            roster.person(name, JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        }
        assertThat(counts.vacancies(PROVINCE, SICHUAN, DivisionLevel.COUNTY, TODAY))
                .containsExactly(new VacancyRow(BAZHOU, 1, 2, 1));
    }

    @Test
    void aPostIsVacantFromTheDaySomeoneLeaves() {
        roster.set(zhang, "status = 'ENDED', ended_on = '2026-06-01', end_reason = 'RECALLED'");
        DivisionCode cangxi = DivisionCode.of(CANGXI);
        assertThat(counts.vacancies(PROVINCE, cangxi, DivisionLevel.VILLAGE, LocalDate.parse("2026-05-31")))
                .containsExactly(new VacancyRow(JIALONG, 0, 1, 1));
        assertThat(counts.vacancies(PROVINCE, cangxi, DivisionLevel.VILLAGE, LocalDate.parse("2026-06-01")))
                .containsExactly(new VacancyRow(JIALONG, 1, 1, 1));
    }

    @Test
    void sortsTermsByWhenTheyEnd() {
        roster.set(zhang, "planned_end_on = '2026-10-30'");
        roster.set(li, "planned_end_on = '2026-12-10'");
        long due = roster.person("孙涛", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(due, "status = 'APPROVED'");
        TermCounts terms = counts.terms(PROVINCE, SICHUAN, TODAY, TODAY.plusDays(90));
        assertThat(terms.overdue()).isEqualTo(1);
        assertThat(terms.expiring()).isEqualTo(1);
        assertThat(terms.dueToArrive()).isEqualTo(1);
        assertThat(terms.months()).hasSize(12).contains(new MonthCount(YearMonth.of(2026, 12), 1));
    }

    /** The database and the machine may think it is still yesterday: days come from the caller, as dates. */
    @ParameterizedTest
    @CsvSource({"2026-10-30, 1, 0", "2026-10-31, 0, 1", "2026-11-29, 0, 1", "2026-11-30, 0, 1", "2026-12-01, 0, 0"})
    void endsWithinThirtyDaysRightToTheDay(String plannedEnd, int overdue, int expiring) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            roster.set(zhang, "planned_end_on = '" + plannedEnd + "'");
            TermCounts terms = counts.terms(PROVINCE, SICHUAN, TODAY, TODAY.plusDays(30));
            assertThat(terms.overdue()).isEqualTo(overdue);
            assertThat(terms.expiring()).isEqualTo(expiring);
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
