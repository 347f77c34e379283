package org.zhucun.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.clerkOf;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.CountCache;
import org.zhucun.roster.RosterFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class WorklistWebIntegrationTests {

    private static final RequestPostProcessor PROVINCE = staffOf("51");

    @Autowired
    MockMvc mvc;

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
    void somethingInEveryList() {
        countCache.forget();
        roster = RosterFixture.on(jdbc);
        zhang = roster.person("张强", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        roster.set(zhang, "planned_end_on = '2026-11-18'");
        li = roster.person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(li, "status = 'ENDED', ended_on = '2026-09-20', end_reason = 'RECALLED'");
        long due = roster.person("孙涛", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(due, "status = 'APPROVED', starts_on = '2026-09-10'");
    }

    @Test
    void aPageForEveryListWithItsTabsAndItsMoves() throws Exception {
        Document terms = page("/worklist/terms");
        assertThat(terms.select(".views a[aria-current]").text()).isEqualTo("三个月内届满1");
        assertThat(terms.select("#worklist tbody tr").eachText())
                .containsExactly("张强 第一书记 省 省财政厅 苍溪县 五龙镇 嘉龙村 2025-10-08 2026-11-18 18 天后届满 未定 办理");
        assertThat(terms.select("#worklist tbody a[href=/cadres/" + zhang + "]"))
                .hasSize(1);
        Document vacancies = page("/worklist/vacancies?division=" + CANGXI);
        assertThat(vacancies.select("#worklist tbody tr").eachText())
                .containsExactly(
                        "苍溪县 五龙镇 嘉龙村 工作队员 2021-07-01 空缺 1,948 天 尚未选派 孙涛（待到岗） 看进度",
                        "苍溪县 五龙镇 嘉龙村 工作队员 2026-09-20 空缺 41 天 李敏 召回 未定 选派");
        assertThat(vacancies
                        .select("#worklist tbody tr:last-child .acts-cell a")
                        .attr("href"))
                .isEqualTo("/assignments/new?village=" + JIALONG + "&role=TEAM_MEMBER&replaces=" + li);
        assertThat(page("/worklist/arrivals").select("#worklist tbody tr").text())
                .contains("超期，晚 51 天");
        assertThat(page("/worklist/recalls").select("#worklist tbody tr").eachText())
                .containsExactly("李敏 召回 工作队员 苍溪县 五龙镇 嘉龙村 县 苍溪县民政局 2026-09-20 41 2026-10-20 超期 11 天 未定 补派");
        assertThat(page("/worklist/handovers").select(".empty h3").text()).isEqualTo("没有需要办理的事项");
        assertThat(page("/worklist/doubts").select("h1").text()).startsWith("存疑");
        mvc.perform(get("/worklist/others").with(PROVINCE)).andExpect(status().isNotFound());
    }

    @Test
    void inEnglishToo() throws Exception {
        String english = mvc.perform(get("/worklist/recalls?lang=en").with(PROVINCE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(english).contains("Replacements owed", "11 days overdue", "Nobody yet");
    }

    @Test
    void restGivesTheSameLines() throws Exception {
        mvc.perform(get("/api/worklists/recalls?count=true").with(PROVINCE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].list").value("RECALLS"))
                .andExpect(jsonPath("$.items[0].cadreName").value("李敏"))
                .andExpect(jsonPath("$.items[0].due").value("2026-10-20"))
                .andExpect(jsonPath("$.items[0].overdue").value(11))
                .andExpect(jsonPath("$.items[0].villagePath").value("广元市苍溪县五龙镇嘉龙村"))
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(get("/api/worklists/vacancies?size=2").with(PROVINCE))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(get("/api/worklists/terms/counts").with(PROVINCE))
                .andExpect(jsonPath("$.MONTHS_3").value(1));
        mvc.perform(get("/api/worklists/terms?after=x").with(PROVINCE)).andExpect(status().isBadRequest());
        mvc.perform(get("/api/worklists/terms?division=" + CANGXI).with(staffOf(BAZHOU)))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get("/api/worklists/recalls").with(clerkOf(COUNTY_UNIT)))
                .andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(get("/api/worklists/recalls").with(clerkOf(PROVINCIAL_UNIT)))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get("/api/worklists/recalls")).andExpect(status().isUnauthorized());
    }

    @Test
    void tabsPageExportAndFrontPageAgree() throws Exception {
        Document front = page("/");
        for (WorklistKind kind : WorklistKind.values()) {
            Map<WorklistView, Long> counts =
                    worklists.counts(DivisionScope.of("51"), kind, WorklistFilter.in(null, null));
            for (WorklistView view : kind.views()) {
                String query = kind.path() + "?view=" + view;
                Document page = page("/worklist/" + query);
                long count = counts.getOrDefault(view, -1L);
                assertThat(page.select(".views a[aria-current] .c").text())
                        .as(query)
                        .isEqualTo(String.valueOf(count));
                assertThat(page.select("#worklist tbody tr")).as(query).hasSize((int) count);
                assertThat(page("/worklist/" + kind.path() + "/print?view=" + view)
                                .select(".roster tbody tr"))
                        .as(query)
                        .hasSize((int) count);
                assertThat(exported("/api/exports/worklists/" + kind.path() + ".xlsx?view=" + view))
                        .as(query)
                        .isEqualTo(count);
            }
        }
        assertThat(front.select(".kpi:nth-child(4) .v a").text()).isEqualTo("5");
        assertThat(front.select(".kpi:nth-child(5) .v a").text()).isEqualTo("1");
        for (Element link : front.select(".kpi a[href^=/worklist], .todo a, .tbl-heat a[href^=/worklist]")) {
            String number = link.closest("li") == null
                    ? link.text()
                    : link.closest("li").select(".c").text();
            assertThat(page(link.attr("href"))
                            .select(".views a[aria-current] .c")
                            .text())
                    .as(link.attr("href"))
                    .isEqualTo(number);
        }
        assertThat(front.select(".todo a").eachText()).contains("召回调整待补派", "第一书记空缺", "工作队员空缺", "届满未定接替人选", "待到岗");
    }

    private long exported(String address) throws Exception {
        byte[] file = mvc.perform(get(address).with(PROVINCE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            return sheet.getLastRowNum() - 2;
        }
    }

    @Test
    void takingAListAwayIsRecorded() throws Exception {
        exported("/api/exports/worklists/vacancies.xlsx?view=ALL");
        assertThat(jdbc.sql("select summary from audit_entry where event = 'WorklistExported'")
                        .query(String.class)
                        .list())
                .containsExactly("导出空缺（全部空缺） 5 行（xlsx）。");
        mvc.perform(get("/api/exports/worklists/vacancies.doc").with(PROVINCE)).andExpect(status().isNotFound());
    }

    private Document page(String address) throws Exception {
        return PageText.of(mvc, address, PROVINCE);
    }
}
