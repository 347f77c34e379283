package org.zhucun.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.MUNICIPAL_UNIT;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.roster.CountCache;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Actor;
import org.zhucun.unit.UnitEvent;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class DossierIntegrationTests {

    private static final RequestPostProcessor PROVINCE = staffOf("51");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountCache countCache;

    @Autowired
    ApplicationEventPublisher events;

    RosterFixture roster;
    long zhang;
    long li;

    @BeforeEach
    void aVillageWithAGap() {
        countCache.forget();
        roster = RosterFixture.on(jdbc);
        zhang = roster.person("张强", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        roster.set(zhang, "planned_end_on = '2026-11-18'");
        li = roster.person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(li, "status = 'ENDED', ended_on = '2026-09-20', end_reason = 'RECALLED'");
        jdbc.sql(
                        "insert into village_unit_link (id, village_code, unit_id, starts_on) values (999, ?, ?, '2021-07-01')")
                .params(JIALONG, MUNICIPAL_UNIT)
                .update();
    }

    @Test
    void aVillagesFileShowsTeamGapsTimelineAndChanges() throws Exception {
        Document page = page("/villages/" + JIALONG);
        assertThat(page.select("[data-vacancy]")).hasSize(2);
        assertThat(page.select("[data-vacancy] .acts a").eachText()).contains("选派人员", "请市农业农村局派人", "更换帮扶单位");
        assertThat(page.select("[data-vacancy]:contains(李敏) .acts a").attr("href"))
                .isEqualTo("/assignments/new?village=" + JIALONG + "&role=TEAM_MEMBER&replaces=" + li);
        assertThat(page.select("#team tbody tr").get(0).text()).contains("张强", "省财政厅", "138****");
        assertThat(page.select("#team").text()).doesNotContain(RosterFixture.phone(zhang));
        assertThat(page.select(".gantt .bar").eachText()).containsExactlyInAnyOrder("张强", "李敏", "空缺", "空缺");
        assertThat(page.select("#history tbody tr")).hasSize(2);
        assertThat(page.select("#changes li").eachText())
                .contains("2026-09-20李敏离任，召回", "2025-10-08第四轮到岗：张强、李敏", "2021-07-01帮扶单位：广元市农业农村局");
        assertThat(page.select("#attachments")).hasSize(1);
    }

    @Test
    void previousAndNextAreThoseOfTheListItWasOpenedFrom() throws Exception {
        Document vacancies = page("/worklist/vacancies?view=TEAM_MEMBER");
        String last = vacancies
                .select("#worklist tbody tr:last-child a[href^=/villages]")
                .attr("href");
        assertThat(last).startsWith("/villages/" + JIALONG + "?list=vacancies");
        String before = page(last).select("a[rel=prev]").attr("href");
        assertThat(before)
                .startsWith("/villages/" + HUACHENG + "?list=vacancies")
                .contains("view=TEAM_MEMBER");
        assertThat(page(before).select("a[rel=next]").attr("href")).startsWith("/villages/" + JIALONG);
        assertThat(page(last).select("a[rel=next]")).isEmpty();
        String only =
                page("/villages?division=" + CANGXI).select("#villages tbody a").attr("href");
        assertThat(page(only).select("a[rel=next], a[rel=prev]")).isEmpty();
        assertThat(page("/villages/" + JIALONG).select("a[rel=next]").attr("href"))
                .isEqualTo("/villages/" + HUACHENG);
        mvc.perform(get("/villages/" + JIALONG + "?list=vacancies&at=x").with(PROVINCE))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aPersonsFileShowsPostsUnitsAndWhatWaits() throws Exception {
        roster.setPerson(zhang, "unit_id = " + MUNICIPAL_UNIT);
        Document page = page("/cadres/" + zhang);
        assertThat(page.select("[data-work]").text()).contains("任期管理", "18 天后届满", "嘉龙村");
        assertThat(page.select("#posts tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("嘉龙村", "第一书记", "省财政厅", "第四轮", "轮换", "2025-10-08", "2026-11-18", "在岗", "办理");
        assertThat(page.select("[aria-labelledby=p-units]").text()).contains("广元市农业农村局", "四川省财政厅");
        assertThat(page.select("#changes")).isEmpty();
        assertThat(page.select("#attachments")).hasSize(1);
        Document left = page("/cadres/" + li);
        assertThat(left.select("[data-work]").text()).contains("召回补派", "超期 11 天");
        assertThat(left.select("#posts tbody tr").text()).contains("2026-09-20 召回");
    }

    @Test
    void whoLookedIsNoPartOfAHistory() throws Exception {
        mvc.perform(post("/cadres/" + zhang + "/reveal")
                        .with(PROVINCE)
                        .with(csrf())
                        .param("reason", "核对"))
                .andExpect(status().isOk());
        assertThat(page("/cadres/" + zhang).select("#changes")).isEmpty();
        events.publishEvent(new UnitEvent.Saved(new Actor(7, "staff", "周敏"), MUNICIPAL_UNIT, "5108", "广元市农业农村局"));
        assertThat(page("/units/" + MUNICIPAL_UNIT)
                        .select("[aria-labelledby=u-changes] li")
                        .eachText())
                .singleElement()
                .asString()
                .contains("保存单位：广元市农业农村局", "staff");
    }

    @Test
    void aUnitsFileShowsWhatItOwesAndItsVillages() throws Exception {
        Document county = page("/units/" + COUNTY_UNIT);
        assertThat(county.select("#owed li:first-child").text())
                .contains("待补派", "李敏", "超期 11 天")
                .endsWith("1");
        assertThat(page(county.select("#owed li:first-child a").attr("href")).select("#worklist tbody tr"))
                .hasSize(1);
        assertThat(page("/units/" + PROVINCIAL_UNIT).select("#owed").text()).contains("张强", "18 天后届满");
        Document municipal = page("/units/" + MUNICIPAL_UNIT);
        assertThat(municipal.select("#obligations tbody tr").eachText())
                .containsExactly("苍溪县 五龙镇 嘉龙村 2021-07-01 1 / 1 0 / 2 0 空缺 2 人");
        mvc.perform(get("/units/" + MUNICIPAL_UNIT).with(staffOf(BAZHOU))).andExpect(status().isNotFound());
    }

    @Test
    void inEnglishToo() throws Exception {
        assertThat(page("/villages/" + JIALONG + "?lang=en")
                        .select("#v-changes")
                        .text())
                .isEqualTo("History");
        assertThat(page("/cadres/" + zhang + "?lang=en").select("[data-work]").text())
                .contains("Term ends in 18 days");
        assertThat(page("/units/" + MUNICIPAL_UNIT + "?lang=en")
                        .select("#u-duty")
                        .text())
                .isEqualTo("Villages it stands behind");
    }

    @Test
    void nothingForThoseWhoMayNotSeeIt() throws Exception {
        mvc.perform(get("/villages/" + JIALONG).with(staffOf(BAZHOU))).andExpect(status().isNotFound());
        mvc.perform(get("/cadres/" + zhang).with(staffOf(BAZHOU))).andExpect(status().isNotFound());
    }

    private Document page(String address) throws Exception {
        return PageText.of(mvc, address, PROVINCE);
    }
}
