package org.zhucun.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.roster.RosterFixture;

/**
 * Shanxi 2018 by editing rows only: exactly three in a team, and 60 % of the first secretaries in former poverty counties
 * sent by province and city.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class ShanxiIntegrationTests {

    private static final RequestPostProcessor PROVINCE = staffOf("51");
    private static final String SIXTY = "{'measure':'FIRST_SECRETARY','levels':['PROVINCIAL','MUNICIPAL'],"
            + "'threshold':60,'provinceCode':'51','countyMark':'FORMER_POOR','legalBasis':'2017年起贫困县六成以上（示例）',"
            + "'reason':'执行省里的规定','validFrom':'2026-10-01'}";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoVillages() {
        RosterFixture roster = RosterFixture.on(jdbc);
        roster.person("陈一", RosterFixture.JIALONG, RosterFixture.COUNTY_UNIT, "FIRST_SECRETARY");
        roster.person("陈二", RosterFixture.JIALONG, RosterFixture.MUNICIPAL_UNIT, "TEAM_MEMBER");
        roster.person("陈三", RosterFixture.HUACHENG, RosterFixture.PROVINCIAL_UNIT, "FIRST_SECRETARY");
    }

    @Test
    void editingRowsChangesTheJudgements() throws Exception {
        quota().andExpect(jsonPath("$.filtered", hasSize(0)))
                .andExpect(jsonPath("$.measures[0].met").value(true));
        village().andExpect(content().string(org.hamcrest.Matchers.not(containsString("data-team-size"))));

        put(
                        "/api/profiles/province/51/values/TEAM_EXACT",
                        "{'value':'3','legalBasis':'一村一队、一队三人（示例）',"
                                + "'reason':'统一编制','validFrom':'2026-10-01','version':0}")
                .andExpect(status().isOk());
        put("/api/divisions/510824/marks", "{'mark':'FORMER_POOR','from':'2014-01-01','legalBasis':'名单（示例）'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].mark").value("FORMER_POOR"));
        post("/api/quota/standards", SIXTY).andExpect(status().isCreated());

        village().andExpect(content().string(containsString("工作队现有 2 人，应为 3 人")));
        quota().andExpect(jsonPath("$.measures[0].met").value(true))
                .andExpect(jsonPath("$.measures[0].threshold").value(30))
                .andExpect(jsonPath("$.filtered", hasSize(1)))
                .andExpect(jsonPath("$.filtered[0].countyMark").value("FORMER_POOR"))
                .andExpect(jsonPath("$.filtered[0].counties").value(1))
                .andExpect(jsonPath("$.filtered[0].measure.counted").value(0))
                .andExpect(jsonPath("$.filtered[0].measure.total").value(1))
                .andExpect(jsonPath("$.filtered[0].measure.met").value(false))
                .andExpect(jsonPath("$.filtered[0].measure.toReplace").value(1));
        mvc.perform(get("/quota?division=51").with(PROVINCE))
                .andExpect(content().string(containsString("原国家级贫困县 1 个")));
    }

    @Test
    void thePageOpensAtTheReadersOwnPlace() throws Exception {
        mvc.perform(get("/quota").with(PROVINCE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第一书记")));
    }

    @Test
    void aStandardIsChangedByANewRowAndEndsByADay() throws Exception {
        post("/api/quota/standards", SIXTY).andExpect(status().isCreated());
        long id = id(60);
        put(
                        "/api/quota/standards/" + id,
                        SIXTY.replace("60", "50").replace("10-01", "10-20").replace("}", ",'version':0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.threshold").value(50));
        mvc.perform(get("/api/quota/standards/" + id).with(PROVINCE))
                .andExpect(jsonPath("$.validTo").value("2026-10-20"));
        post("/api/quota/standards/" + id(50) + "/end", "{'on':'2026-12-01','reason':'不再执行','version':0}")
                .andExpect(jsonPath("$.validTo").value("2026-12-01"));
        mvc.perform(get("/api/quota/standards?province=51").with(PROVINCE))
                .andExpect(jsonPath("$.items[*].threshold").value(hasItems(60, 50, 30, 20)));
    }

    @Test
    void aProvincesOwnStandardGoesBeforeTheShippedOneWhichStays() throws Exception {
        long shipped = id(30);
        put(
                        "/api/quota/standards/" + shipped,
                        SIXTY.replace("60", "35")
                                .replace(",'countyMark':'FORMER_POOR'", "")
                                .replace("}", ",'version':0}"))
                .andExpect(status().isOk());
        quota().andExpect(jsonPath("$.measures[0].threshold").value(35));
        mvc.perform(get("/api/quota/standards/" + shipped).with(PROVINCE))
                .andExpect(jsonPath("$.validTo").isEmpty());
    }

    @Test
    void aStandardIsInForm_Q010() throws Exception {
        refused(SIXTY.replace("60", "100"), "Q010", PROVINCE);
        refused(SIXTY.replace("'PROVINCIAL','MUNICIPAL'", ""), "Q010", PROVINCE);
    }

    @Test
    void aStandardStatesItsBasisAndTheReason_Q011() throws Exception {
        refused(SIXTY.replace("执行省里的规定", " "), "Q011", PROVINCE);
    }

    @Test
    void aStandardIsSetByTheProvince_Q012() throws Exception {
        refused(SIXTY, "Q012", staffOf(RosterFixture.CANGXI));
        post("/api/quota/standards/" + id(30) + "/end", "{'reason':'不再执行','version':0}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value("Q012"));
    }

    @Test
    void aStaleChangeIsRefused_Q013() throws Exception {
        post("/api/quota/standards", SIXTY).andExpect(status().isCreated());
        put("/api/quota/standards/" + id(60), SIXTY.replace("}", ",'version':7}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("Q013"));
    }

    @Test
    void onlyACountyIsMarkedByTheProvince_D015() throws Exception {
        String mark = "{'mark':'FORMER_POOR','from':'2014-01-01','legalBasis':'名单（示例）'}";
        put("/api/divisions/5108/marks", mark)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value("D015"));
        send(MockMvcRequestBuilders.put("/api/divisions/510824/marks"), mark, staffOf("510824"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aMarkEndsOnADayAndIsBorneOnceAtATime_D014() throws Exception {
        String mark = "{'mark':'FORMER_POOR','from':'2014-01-01','legalBasis':'名单（示例）'}";
        put("/api/divisions/510824/marks", mark).andExpect(status().isOk());
        put(
                        "/api/divisions/510824/marks",
                        mark.replace("2014-01-01", "2019-04-28").replace("}", ",'bears':false}"))
                .andExpect(jsonPath("$.items[0].endsOn").value("2019-04-28"));
        put("/api/divisions/510824/marks", mark.replace("2014", "2016")).andExpect(status().isConflict());
    }

    @Test
    void thePageAsksForAShare() throws Exception {
        mvc.perform(get("/rules/standards/new").with(PROVINCE)).andExpect(status().isOk());
        mvc.perform(MockMvcRequestBuilders.post("/rules/standards/new")
                        .with(PROVINCE)
                        .with(csrf())
                        .param("measure", "FIRST_SECRETARY")
                        .param("levels", "PROVINCIAL", "MUNICIPAL")
                        .param("threshold", "60")
                        .param("countyMark", "FORMER_POOR")
                        .param("legalBasis", "省里的规定（示例）")
                        .param("reason", "执行省里的规定")
                        .param("validFrom", "2026-10-01"))
                .andExpect(redirectedUrl("/rules#standards"));
        mvc.perform(get("/rules").with(PROVINCE)).andExpect(content().string(containsString("≥ 60%")));
        mvc.perform(get("/rules/standards/" + id(60)).with(PROVINCE))
                .andExpect(content().string(containsString("省里的规定（示例）")));
        assertThat(id(60)).isPositive();
    }

    private void refused(String body, String code, RequestPostProcessor who) throws Exception {
        send(MockMvcRequestBuilders.post("/api/quota/standards"), body, who)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem(code)));
    }

    private long id(int threshold) {
        return jdbc.sql("select max(id) from quota_standard where threshold = ?")
                .param(threshold)
                .query(Long.class)
                .single();
    }

    private ResultActions quota() throws Exception {
        return mvc.perform(get("/api/quota?division=51&asOf=2026-10-31").with(PROVINCE))
                .andExpect(jsonPath("$.measures[*].measure").value(contains("FIRST_SECRETARY", "TEAM_MEMBER")));
    }

    private ResultActions village() throws Exception {
        return mvc.perform(get("/villages/" + RosterFixture.JIALONG).with(PROVINCE));
    }

    private ResultActions put(String place, String body) throws Exception {
        return send(MockMvcRequestBuilders.put(place), body, PROVINCE);
    }

    private ResultActions post(String place, String body) throws Exception {
        return send(MockMvcRequestBuilders.post(place), body, PROVINCE);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
