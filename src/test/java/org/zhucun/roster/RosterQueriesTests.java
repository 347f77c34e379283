package org.zhucun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.MUNICIPAL_UNIT;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.unit.UnitLevel;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class RosterQueriesTests {

    private static final DivisionScope PROVINCE = DivisionScope.of("51");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RosterQueries assignments;

    RosterFixture roster;
    long an;
    long li;
    long zhang;

    @Autowired
    CountCache tabCounts;

    @BeforeEach
    void threePeople() {
        tabCounts.forget();
        roster = RosterFixture.on(jdbc);
        zhang = roster.person("张强", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        li = roster.person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        an = roster.person("安静", HUACHENG, MUNICIPAL_UNIT, "TEAM_MEMBER");
    }

    @Test
    void saysWhoIsWhereSentByWhom() {
        RosterRow row = assignments.get(PROVINCE, zhang);
        assertThat(row.cadreName()).isEqualTo("张强");
        assertThat(row.villagePath()).isEqualTo("广元市苍溪县五龙镇嘉龙村");
        assertThat(row.place()).isEqualTo("五龙镇 嘉龙村");
        assertThat(row.unitName()).isEqualTo("四川省财政厅");
        assertThat(row.unitEverydayName()).isEqualTo("省财政厅");
        assertThat(row.unitLevel()).isEqualTo(UnitLevel.PROVINCIAL);
        assertThat(row.role()).isEqualTo(TeamRole.FIRST_SECRETARY);
        assertThat(row.startsOn()).isEqualTo("2025-10-08");
    }

    @Test
    void masksPersonalNumbers() {
        RosterRow row = assignments.get(PROVINCE, zhang);
        assertThat(row.phone()).matches("138\\*{4}\\d{4}");
        assertThat(row.idNumber()).matches("510824\\*{8}\\d{3}X");
    }

    @Test
    void aCountySeesOnlyItsRowsInListCountAndTabs() {
        DivisionScope cangxi = DivisionScope.of(CANGXI);
        Keyset<RosterRow> page = assignments.list(cangxi, RosterFilter.ALL, RosterOrder.BY_VILLAGE, null, 50, true);
        assertThat(ids(page)).containsExactlyInAnyOrder(zhang, li);
        assertThat(page.total()).isEqualTo(2);
        assertThat(assignments.tabs(cangxi, RosterFilter.ALL).of(RosterTab.ALL)).isEqualTo(2);
    }

    @Test
    void aFilterForAForeignDivisionFindsNothing() {
        assertThat(ids(find(DivisionScope.of(CANGXI), with(BAZHOU, null, null))))
                .isEmpty();
    }

    @Test
    void foreignAndAbsentAreTheSame() {
        assertThatThrownBy(() -> assignments.get(DivisionScope.of(BAZHOU), zhang))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assignments.get(PROVINCE, 999)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aUnitsClerkSeesItsPeopleWhereverTheyServe() {
        assertThat(ids(find(DivisionScope.ofUnit(PROVINCIAL_UNIT), RosterFilter.ALL)))
                .containsExactly(zhang);
    }

    @Test
    void nobodySeesAnythingWithoutAScope() {
        assertThat(ids(find(DivisionScope.NOTHING, RosterFilter.ALL))).isEmpty();
        assertThat(assignments.count(DivisionScope.NOTHING, RosterFilter.ALL)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"张, 张强", "嘉龙, 张强 李敏", "化成镇, 安静", "民政, 李敏", "财政厅, 张强", "100%, ''", "_, ''"})
    void findsByPersonPlaceAndUnit(String q, String names) {
        List<String> found =
                find(PROVINCE, q(q)).items().stream().map(RosterRow::cadreName).toList();
        assertThat(String.join(" ", found)).isEqualTo(names);
    }

    @Test
    void findsByAWholeIdentityOrPhoneNumberOnly() {
        String idNumber = RosterFixture.number(li);
        assertThat(ids(find(PROVINCE, q(idNumber)))).containsExactly(li);
        assertThat(ids(find(PROVINCE, q(idNumber.toLowerCase(java.util.Locale.ROOT)))))
                .containsExactly(li);
        assertThat(ids(find(PROVINCE, q(idNumber.substring(0, 12))))).isEmpty();
        assertThat(ids(find(PROVINCE, q(RosterFixture.phone(an))))).containsExactly(an);
    }

    @Test
    void sortsNamesByPinyin() {
        List<String> names = find(PROVINCE, RosterFilter.ALL, new RosterOrder(RosterSort.NAME, false)).items().stream()
                .map(RosterRow::cadreName)
                .toList();
        assertThat(names).containsExactly("安静", "李敏", "张强");
    }

    @ParameterizedTest
    @EnumSource(RosterSort.class)
    void walksThereAndBackWithoutLosingARow(RosterSort sort) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long id = roster.person("王" + "一二三四五六七八九".charAt(i), HUACHENG, MUNICIPAL_UNIT, "TEAM_MEMBER");
            people.add(id);
            roster.set(id, "planned_end_on = " + (i % 3 == 0 ? "null" : "date '2027-01-01' + " + i / 2));
            roster.setPerson(id, "birth = " + (i % 4 == 0 ? "null" : "'198" + i / 2 + "-01'"));
        }
        for (boolean descending : new boolean[] {false, true}) {
            RosterOrder order = new RosterOrder(sort, descending);
            List<Long> all = ids(find(PROVINCE, RosterFilter.ALL, order));
            assertThat(all).hasSize(12).doesNotHaveDuplicates().containsAll(people);
            assertThat(forward(order)).isEqualTo(all);
            assertThat(backward(order)).isEqualTo(all);
        }
    }

    private List<Long> forward(RosterOrder order) {
        List<Long> met = new ArrayList<>();
        String after = null;
        do {
            RosterPage page = assignments.page(PROVINCE, RosterFilter.ALL, order, after, null, 5);
            assertThat(page.position()).isEqualTo(met.size());
            met.addAll(ids(page.rows()));
            after = page.rows().next();
        } while (after != null);
        return met;
    }

    private List<Long> backward(RosterOrder order) {
        RosterPage page = assignments.page(PROVINCE, RosterFilter.ALL, order, null, null, 5);
        while (page.rows().next() != null) {
            page = assignments.page(
                    PROVINCE, RosterFilter.ALL, order, page.rows().next(), null, 5);
        }
        List<Long> met = new ArrayList<>(ids(page.rows()));
        while (page.previous() != null) {
            int end = page.position();
            page = assignments.page(PROVINCE, RosterFilter.ALL, order, null, page.previous(), 5);
            assertThat(page.position()).isEqualTo(end - page.rows().items().size());
            met.addAll(0, ids(page.rows()));
        }
        return met;
    }

    @Test
    void aRowThatComesInBetweenDoesNotShiftTheNextPage() {
        RosterOrder order = new RosterOrder(RosterSort.NAME, false);
        RosterPage first = assignments.page(PROVINCE, RosterFilter.ALL, order, null, null, 2);
        roster.person("安安", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        RosterPage second =
                assignments.page(PROVINCE, RosterFilter.ALL, order, first.rows().next(), null, 2);
        assertThat(ids(second.rows())).containsExactly(zhang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "=", "MC4xPTIwMjYtMTMtNDA", "MC4xPWE"})
    void refusesACursorItNeverGave(String cursor) {
        assertThatThrownBy(() ->
                        assignments.list(PROVINCE, RosterFilter.ALL, RosterOrder.SOONEST_TO_EXPIRE, cursor, 50, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tabsSayWhoIsInPostExpiringDueAndGone() {
        roster.set(zhang, "planned_end_on = '2026-12-10'");
        roster.set(li, "status = 'APPROVED', starts_on = '2026-11-10'");
        roster.set(an, "status = 'ENDED', ended_on = '2026-06-01', end_reason = 'RECALLED'");
        TabCounts counts = assignments.tabs(PROVINCE, RosterFilter.ALL);
        assertThat(counts.of(RosterTab.IN_POST)).isEqualTo(1);
        assertThat(counts.of(RosterTab.EXPIRING)).isEqualTo(1);
        assertThat(counts.of(RosterTab.DUE_TO_ARRIVE)).isEqualTo(1);
        assertThat(counts.of(RosterTab.ENDED)).isEqualTo(1);
        assertThat(counts.of(RosterTab.ALL)).isEqualTo(3);
        for (RosterTab tab : RosterTab.values()) {
            assertThat(assignments.count(PROVINCE, RosterFilter.ALL.withTab(tab)))
                    .as(tab.name())
                    .isEqualTo(counts.of(tab));
        }
    }

    @Test
    void tellsWhoWasInPostOnADay() {
        roster.set(zhang, "status = 'ENDED', ended_on = '2026-06-01', end_reason = 'TERM_END'");
        assertThat(inPostOn("2026-05-31")).contains(zhang);
        assertThat(inPostOn("2026-06-01")).doesNotContain(zhang);
        assertThat(inPostOn("2025-10-07")).isEmpty();
        assertThat(inPostOn("2025-10-08")).contains(zhang, li, an);
    }

    @Test
    void countsOnlyTheIncomingOneDuringAHandover() {
        long successor = roster.person("周伟", JIALONG, MUNICIPAL_UNIT, "TEAM_MEMBER");
        roster.set(zhang, "handover_until = '2026-12-31'");
        roster.set(successor, "role = 'FIRST_SECRETARY', predecessor_id = " + zhang + ", starts_on = '2026-10-01'");
        assertThat(inPostOn("2026-09-30")).contains(zhang).doesNotContain(successor);
        assertThat(inPostOn("2026-10-01")).contains(successor).doesNotContain(zhang);
    }

    private List<Long> inPostOn(String day) {
        RosterFilter all = RosterFilter.ALL;
        return ids(find(
                PROVINCE,
                new RosterFilter(
                        RosterTab.IN_POST,
                        null,
                        LocalDate.parse(day),
                        all.division(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
    }

    private Keyset<RosterRow> find(DivisionScope scope, RosterFilter filter) {
        return find(scope, filter, RosterOrder.SOONEST_TO_EXPIRE);
    }

    private Keyset<RosterRow> find(DivisionScope scope, RosterFilter filter, RosterOrder order) {
        return assignments.list(scope, filter, order, null, 500, false);
    }

    private static RosterFilter q(String q) {
        return with(null, null, q);
    }

    private static RosterFilter with(@Nullable String division, @Nullable TeamRole role, @Nullable String q) {
        return new RosterFilter(
                RosterTab.ALL,
                null,
                null,
                division == null ? null : DivisionCode.of(division),
                role,
                null,
                null,
                null,
                q,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static List<Long> ids(Keyset<RosterRow> page) {
        return page.items().stream().map(RosterRow::id).toList();
    }
}
