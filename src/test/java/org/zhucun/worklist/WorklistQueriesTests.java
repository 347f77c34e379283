package org.zhucun.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.MUNICIPAL_UNIT;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;
import static org.zhucun.roster.RosterFixture.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.CountCache;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class WorklistQueriesTests {

    private static final DivisionScope PROVINCE = DivisionScope.of("51");
    private static final WorklistFilter ALL = WorklistFilter.in(null, null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorklistQueries worklists;

    @Autowired
    CountCache countCache;

    RosterFixture roster;
    long zhang;
    long li;

    @BeforeEach
    void aFirstSecretaryAndAMember() {
        countCache.forget();
        roster = RosterFixture.on(jdbc);
        zhang = roster.person("张强", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        li = roster.person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
    }

    // terms

    @ParameterizedTest
    @CsvSource({
        // ends yesterday, today, tomorrow
        "2026-10-30, 1, 1, 1, 0",
        "2026-10-31, 1, 1, 0, 0",
        "2026-11-01, 1, 1, 0, 0",
        // in exactly three months, a day later; in exactly six, a day later
        "2027-01-31, 1, 1, 0, 0",
        "2027-02-01, 0, 1, 0, 0",
        "2027-04-30, 0, 1, 0, 0",
        "2027-05-01, 0, 0, 0, 0",
        // the last day of grace, and the day after
        "2026-08-02, 1, 1, 1, 0",
        "2026-08-01, 1, 1, 1, 1",
    })
    void aTermIsListedByTheDayItEnds(String end, long in3, long in6, long past, long overdue) {
        roster.set(zhang, "planned_end_on = '" + end + "'");
        var counts = worklists.counts(PROVINCE, WorklistKind.TERMS, ALL);
        assertThat(counts)
                .containsEntry(WorklistView.MONTHS_3, in3)
                .containsEntry(WorklistView.MONTHS_6, in6)
                .containsEntry(WorklistView.PAST, past)
                .containsEntry(WorklistView.OVERDUE, overdue)
                .containsEntry(WorklistView.ALL, 2L);
    }

    @Test
    void threeMonthsFromTheLastOfNovemberEndWithFebruary() {
        roster.set(zhang, "planned_end_on = '2028-02-29'");
        assertThat(in3(LocalDate.parse("2027-11-28"))).isZero();
        assertThat(in3(LocalDate.parse("2027-11-29"))).isEqualTo(1);
        assertThat(in3(LocalDate.parse("2027-11-30"))).isEqualTo(1);
        roster.set(zhang, "planned_end_on = '2028-03-01'");
        assertThat(in3(LocalDate.parse("2027-11-30"))).isZero();
        assertThat(in3(LocalDate.parse("2027-12-01"))).isEqualTo(1);
    }

    private long in3(LocalDate day) {
        roster.set(li, "planned_end_on = '2029-01-01'");
        countCache.forget();
        return worklists
                .counts(PROVINCE, WorklistKind.TERMS, WorklistFilter.in(null, day))
                .getOrDefault(WorklistView.MONTHS_3, 0L);
    }

    @Test
    void soonestFirstWithWhoIsNamedToCome() {
        roster.set(zhang, "planned_end_on = '2026-12-10'").set(li, "planned_end_on = '2026-11-18'");
        long sun = roster.person("孙涛", JIALONG, MUNICIPAL_UNIT, "TEAM_MEMBER");
        roster.set(
                sun, "role = 'FIRST_SECRETARY', status = 'SUBMITTED', starts_on = '2026-12-10', planned_end_on = null");
        List<WorkItem> items = list(WorklistKind.TERMS, ALL);
        assertThat(items).extracting(WorkItem::cadreName).containsExactly("李敏", "张强");
        assertThat(items).extracting(WorkItem::days).containsExactly(-18L, -40L);
        assertThat(items).extracting(WorkItem::successorName).containsExactly(null, "孙涛");
        assertThat(list(WorklistKind.TERMS, ALL.named(false)))
                .extracting(WorkItem::cadreName)
                .containsExactly("李敏");
        assertThat(list(WorklistKind.TERMS, ALL.named(true)))
                .extracting(WorkItem::cadreName)
                .containsExactly("张强");
    }

    @Test
    void narrowsTermsToAMonthARoleAUnitAndAPlace() {
        roster.set(zhang, "planned_end_on = '2026-12-31'").set(li, "planned_end_on = '2027-01-01'");
        roster.person("王磊", HUACHENG, PROVINCIAL_UNIT, "TEAM_MEMBER");
        assertThat(list(
                        WorklistKind.TERMS,
                        new WorklistFilter(
                                WorklistView.ALL, null, null, null, null, YearMonth.of(2026, 12), null, null)))
                .extracting(WorkItem::cadreName)
                .containsExactly("张强");
        assertThat(list(
                        WorklistKind.TERMS,
                        new WorklistFilter(WorklistView.ALL, null, TeamRole.TEAM_MEMBER, null, null, null, null, null)))
                .extracting(WorkItem::cadreName)
                .containsExactly("李敏", "王磊");
        assertThat(list(WorklistKind.TERMS, WorklistFilter.ofUnit(PROVINCIAL_UNIT)))
                .extracting(WorkItem::cadreName)
                .containsExactly("张强", "王磊");
        assertThat(list(WorklistKind.TERMS, WorklistFilter.in(DivisionCode.of(BAZHOU), null)))
                .extracting(WorkItem::cadreName)
                .containsExactly("王磊");
        assertThat(worklists
                        .page(DivisionScope.of(CANGXI), WorklistKind.TERMS, ALL, PageAsked.after(null, 50, true))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void whoHandsOverIsUnderHandoversAndNotUnderTerms() {
        roster.set(zhang, "planned_end_on = '2026-10-01', handover_until = '2026-10-30'");
        long sun = roster.person("孙涛", JIALONG, MUNICIPAL_UNIT, "FIRST_SECRETARY");
        roster.set(sun, "predecessor_id = " + zhang + ", starts_on = '2026-10-01'");
        assertThat(list(WorklistKind.TERMS, ALL))
                .extracting(WorkItem::cadreName)
                .doesNotContain("张强");
        List<WorkItem> handovers = list(WorklistKind.HANDOVERS, ALL.with(WorklistView.PAST));
        assertThat(handovers).extracting(WorkItem::cadreName).containsExactly("张强");
        assertThat(handovers).extracting(WorkItem::successorName).containsExactly("孙涛");
        assertThat(handovers).extracting(WorkItem::overdue).containsExactly(1L);
        assertThat(list(WorklistKind.DOUBTS, ALL)).isEmpty();
    }

    // empty posts

    @Test
    void oneLineForEveryEmptyPost() {
        List<WorkItem> items = list(WorklistKind.VACANCIES, WorklistFilter.in(DivisionCode.of(BAZHOU), null));
        assertThat(items)
                .extracting(WorkItem::id)
                .containsExactly(HUACHENG + ".F1", HUACHENG + ".T1", HUACHENG + ".T2");
        assertThat(items).extracting(WorkItem::day).containsOnly(LocalDate.parse("2021-07-01"));
        assertThat(items).extracting(WorkItem::cadreName).containsOnlyNulls();
    }

    @Test
    void aPostIsEmptySinceTheNumberLastFellBelowWhatIsAsked() {
        long sun = roster.person("孙涛", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        long he = roster.person("何燕", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(he, "starts_on = '2026-06-01'")
                .set(sun, "status = 'ENDED', ended_on = '2026-01-10', end_reason = 'HEALTH'")
                .set(li, "status = 'ENDED', ended_on = '2026-05-20', end_reason = 'PROMOTED'");
        List<WorkItem> items = list(WorklistKind.VACANCIES, WorklistFilter.in(DivisionCode.of(CANGXI), null));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.day()).isEqualTo(LocalDate.parse("2026-01-10"));
            assertThat(item.cadreName()).isEqualTo("孙涛");
            assertThat(item.reason()).isEqualTo("HEALTH");
            assertThat(item.days()).isEqualTo(294);
        });
        // both empty for eleven days, each since its own day
        assertThat(list(
                        WorklistKind.VACANCIES,
                        WorklistFilter.in(DivisionCode.of(CANGXI), LocalDate.parse("2026-05-31"))))
                .extracting(item -> item.day() + item.cadreName())
                .containsExactly("2026-01-10孙涛", "2026-05-20李敏");
    }

    @Test
    void aPostAskedForLaterIsEmptyOnlySinceThen() {
        roster.set(zhang, "status = 'ENDED', ended_on = '2026-01-10', end_reason = 'HEALTH'");
        jdbc.sql("update village_support set ends_on = '2026-03-01' where village_code = ?")
                .param(JIALONG)
                .update();
        jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary, required_members)"
                        + " values (999, ?, '2026-03-01', 1, 3)")
                .param(JIALONG)
                .update();
        assertThat(list(WorklistKind.VACANCIES, WorklistFilter.in(DivisionCode.of(CANGXI), null)))
                .extracting(item -> item.id().substring(13) + " " + item.day())
                .containsExactly("T2 2021-07-01", "F1 2026-01-10", "T1 2026-03-01");
    }

    @Test
    void anEmptyPostNamesTheUnitBehindTheVillageAndWhoIsProposed() {
        jdbc.sql(
                        "insert into village_unit_link (id, village_code, unit_id, starts_on) values (999, ?, ?, '2021-07-01')")
                .params(HUACHENG, MUNICIPAL_UNIT)
                .update();
        long sun = roster.person("孙涛", HUACHENG, MUNICIPAL_UNIT, "TEAM_MEMBER");
        roster.set(sun, "status = 'DRAFT'");
        List<WorkItem> items = list(WorklistKind.VACANCIES, WorklistFilter.ofUnit(MUNICIPAL_UNIT));
        assertThat(items).extracting(WorkItem::unitName).containsOnly("市农业农村局").hasSize(3);
        assertThat(items).extracting(WorkItem::successorName).containsExactly(null, "孙涛", null);
    }

    // arrivals and recalls

    @Test
    void whoDoesNotArriveIsListedAfterTheDaysTheRulesGive() {
        roster.set(li, "status = 'APPROVED', starts_on = '2026-10-16'");
        assertThat(counts(WorklistKind.ARRIVALS, WorklistView.OVERDUE)).isZero();
        assertThat(counts(WorklistKind.ARRIVALS, WorklistView.PAST)).isEqualTo(1);
        roster.set(li, "starts_on = '2026-10-15'");
        assertThat(counts(WorklistKind.ARRIVALS, WorklistView.OVERDUE)).isEqualTo(1);
        assertThat(list(WorklistKind.ARRIVALS, ALL))
                .singleElement()
                .satisfies(item -> assertThat(item.days()).isEqualTo(16));
        roster.set(li, "starts_on = '2026-11-15'");
        assertThat(counts(WorklistKind.ARRIVALS, WorklistView.PAST)).isZero();
        assertThat(counts(WorklistKind.ARRIVALS, WorklistView.ALL)).isEqualTo(1);
    }

    @Test
    void aRecallIsOpenUntilSomeoneComesInstead() {
        roster.set(li, "status = 'ENDED', ended_on = '2026-09-30', end_reason = 'RECALLED'");
        assertThat(list(WorklistKind.RECALLS, ALL)).singleElement().satisfies(item -> {
            assertThat(item.days()).isEqualTo(31);
            assertThat(item.overdue()).isEqualTo(1);
            assertThat(item.unitName()).isEqualTo("苍溪县民政局");
        });
        roster.set(li, "replacement_due_on = '2026-11-05'");
        assertThat(counts(WorklistKind.RECALLS, WorklistView.OVERDUE)).isZero();
        long sun = roster.person("孙涛", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(sun, "status = 'SUBMITTED', starts_on = '2026-11-10', predecessor_id = " + li);
        assertThat(list(WorklistKind.RECALLS, ALL))
                .singleElement()
                .satisfies(item -> assertThat(item.successorName()).isEqualTo("孙涛"));
        roster.set(sun, "status = 'APPROVED'");
        assertThat(list(WorklistKind.RECALLS, ALL)).isEmpty();
    }

    @Test
    void theRulesOfAProvinceDecideHowManyDaysThereAre() {
        roster.set(li, "status = 'ENDED', ended_on = '2026-09-30', end_reason = 'RECALLED'");
        jdbc.sql("update rule_value set value = '60' where key = 'REPLACEMENT_DAYS'")
                .update();
        assertThat(counts(WorklistKind.RECALLS, WorklistView.OVERDUE)).isZero();
        jdbc.sql("insert into rule_profile (id, province_code, name, legal_basis, valid_from)"
                        + " values (999, '51', '四川', '川', '2020-01-01')")
                .update();
        jdbc.sql("insert into rule_value (id, profile_id, key, value, severity, legal_basis, valid_from, changed_by)"
                        + " values (999, 999, 'REPLACEMENT_DAYS', '10', 'WARNING', '川', '2020-01-01', 'x')")
                .update();
        assertThat(counts(WorklistKind.RECALLS, WorklistView.OVERDUE)).isEqualTo(1);
    }

    @Test
    void aRosterThatLinksNobodyStillFillsAPlace() {
        roster.set(li, "status = 'ENDED', ended_on = '2026-09-30', end_reason = 'ADJUSTED'");
        long sun = roster.person("孙涛", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(sun, "starts_on = '2026-10-08'");
        assertThat(list(WorklistKind.RECALLS, ALL)).isEmpty();
    }

    // doubts

    @Test
    void doubtsAreSecondSecretariesAndVillagesNotListedOrGone() {
        long sun = roster.person("孙涛", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(zhang, "handover_until = '2026-12-01'").set(sun, "role = 'FIRST_SECRETARY'");
        roster.person("王磊", HUACHENG, PROVINCIAL_UNIT, "TEAM_MEMBER");
        jdbc.sql("update village_support set ends_on = '2026-01-01' where village_code = ?")
                .param(HUACHENG)
                .update();
        jdbc.sql("update division set valid_to = '2026-02-01' where code = ?")
                .param(HUACHENG)
                .update();
        assertThat(list(WorklistKind.DOUBTS, ALL))
                .extracting(item -> item.cadreName() + item.reason())
                .containsExactlyInAnyOrder(
                        "张强TWO_FIRST_SECRETARIES", "孙涛TWO_FIRST_SECRETARIES", "王磊NOT_LISTED", "王磊VILLAGE_GONE");
    }

    // paging and scope

    @Test
    void pagesBothWaysInAStableOrder() {
        for (int i = 0; i < 9; i++) {
            roster.set(
                    roster.person("赵" + i, HUACHENG, COUNTY_UNIT, "TEAM_MEMBER"),
                    "planned_end_on = '2026-12-0" + (1 + i % 3) + "'");
        }
        List<String> whole =
                list(WorklistKind.TERMS, ALL).stream().map(WorkItem::id).toList();
        List<String> walked = new ArrayList<>();
        String after = null;
        Keyset<WorkItem> page;
        do {
            page = worklists.page(PROVINCE, WorklistKind.TERMS, ALL, PageAsked.after(after, 3, false));
            page.items().forEach(item -> walked.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(walked).isEqualTo(whole).doesNotHaveDuplicates().hasSize(11);
        String before = page.items().get(0).cursor();
        assertThat(worklists
                        .page(PROVINCE, WorklistKind.TERMS, ALL, new PageAsked(null, before, 3, false))
                        .items())
                .extracting(WorkItem::id)
                .isEqualTo(whole.subList(whole.size() - 2 - 3, whole.size() - 2));
        assertThatThrownBy(() -> worklists.page(PROVINCE, WorklistKind.TERMS, ALL, PageAsked.after("x", 3, false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        worklists.page(PROVINCE, WorklistKind.TERMS, ALL, PageAsked.after("2026-13-01~1", 3, false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOutsideTheScope() {
        DivisionScope bazhou = DivisionScope.of(BAZHOU);
        for (WorklistKind kind : WorklistKind.values()) {
            assertThat(worklists
                            .page(bazhou, kind, ALL, PageAsked.after(null, 50, false))
                            .items())
                    .as("%s", kind)
                    .allMatch(item -> item.villageCode().startsWith(BAZHOU));
            assertThat(worklists.counts(DivisionScope.NOTHING, kind, ALL).values())
                    .containsOnly(0L);
        }
        assertThat(worklists
                        .page(
                                DivisionScope.ofUnit(COUNTY_UNIT),
                                WorklistKind.TERMS,
                                ALL,
                                PageAsked.after(null, 50, false))
                        .items())
                .extracting(WorkItem::cadreName)
                .containsExactly("李敏");
    }

    @Test
    void countsListAndWalkAgree() {
        roster.set(li, "status = 'ENDED', ended_on = '2026-09-30', end_reason = 'RECALLED'");
        roster.set(zhang, "planned_end_on = '" + TODAY + "'");
        for (WorklistKind kind : WorklistKind.values()) {
            for (WorklistView view : kind.views()) {
                List<WorkItem> walked = new ArrayList<>();
                worklists.each(PROVINCE, kind, ALL.with(view), Integer.MAX_VALUE, walked::add);
                assertThat(walked)
                        .as("%s %s", kind, view)
                        .isEqualTo(list(kind, ALL.with(view)))
                        .hasSize((int) counts(kind, view));
            }
        }
    }

    private long counts(WorklistKind kind, WorklistView view) {
        countCache.forget();
        return worklists.counts(PROVINCE, kind, ALL).getOrDefault(view, -1L);
    }

    private List<WorkItem> list(WorklistKind kind, WorklistFilter filter) {
        return worklists
                .page(PROVINCE, kind, filter, PageAsked.after(null, 500, false))
                .items();
    }
}
