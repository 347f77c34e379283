package org.zhucun.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

import java.util.List;
import java.util.Map;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.roster.RosterFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class SuccessionIntegrationTests {

    private static final String JIALONG = RosterFixture.JIALONG;
    private static final String SANHUI = "510824107204";
    private static final String FRESH = "510824107300";
    private static final RequestPostProcessor COUNTY = staffOf(RosterFixture.CANGXI);
    private static final String WHY = "'on':'2026-07-01','reason':'合村并居','documentNo':'示例〔2026〕1号'}";
    private static final String ABSORBED =
            "{'kind':'MERGE','from':['" + SANHUI + "'],'into':[{'code':'" + JIALONG + "'}]," + WHY;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private RosterFixture roster;

    @BeforeEach
    void twoVillages() {
        roster = RosterFixture.on(jdbc);
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, 'VILLAGE', '三会村', '三会村', 'SHC', '510824107', '2000-01-01')")
                .param(SANHUI)
                .update();
        jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary, required_members)"
                        + " values (-1, ?, '2021-07-01', 1, 3)")
                .param(SANHUI)
                .update();
        jdbc.sql("insert into village_category (id, village_code, category, starts_on)"
                        + " values (-1, ?, 'WEAK_PARTY_ORG', '2021-07-01')")
                .param(SANHUI)
                .update();
        jdbc.sql("insert into village_unit_link (id, village_code, unit_id, starts_on) values (-1, ?, ?, '2021-07-01')")
                .params(SANHUI, RosterFixture.MUNICIPAL_UNIT)
                .update();
    }

    @Test
    void peopleSupportAndUnitsFollowIntoTheHeir() throws Exception {
        long member = roster.person("王小明", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        succeed(ABSORBED).andExpect(status().isOk());

        assertThat(services("王小明"))
                .containsExactly(
                        SANHUI + " ENDED 2025-10-08 2026-07-01 VILLAGE_MERGED",
                        JIALONG + " IN_POST 2026-07-01 null null");
        assertThat(jdbc.sql("select previous_id from assignment where village_code = ?")
                        .param(JIALONG)
                        .query(Long.class)
                        .single())
                .isEqualTo(member);
        assertThat(jdbc.sql("select count(*) from assignment_step where assignment_id = ?")
                        .param(member)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(get("/api/villages/" + JIALONG + "/support").with(COUNTY))
                .andExpect(jsonPath("$.requiredMembers").value(3))
                .andExpect(jsonPath("$.categories[*].category", hasItem("WEAK_PARTY_ORG")))
                .andExpect(jsonPath("$.units[*].unitName", hasItem("广元市农业农村局")));
        assertThat(support(SANHUI)).isEqualTo("2026-07-01 合村并居 示例〔2026〕1号");
        mvc.perform(get("/villages/" + SANHUI).with(COUNTY)).andExpect(redirectedUrl("/divisions/" + SANHUI));
        mvc.perform(get("/divisions/" + SANHUI).with(COUNTY))
                .andExpect(content().string(containsString("嘉龙村")));
        mvc.perform(get("/api/divisions/" + JIALONG + "/history").with(COUNTY))
                .andExpect(jsonPath("$.predecessors[0].code").value(SANHUI));
    }

    @Test
    void anOldDayStillShowsTheOldVillage() throws Exception {
        roster.person("王小明", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        succeed(ABSORBED).andExpect(status().isOk());
        asOf("2026-06-30").andExpect(jsonPath("$.items[0].villageName").value("三会村"));
        asOf("2026-07-01").andExpect(jsonPath("$.items[0].villageName").value("嘉龙村"));
        for (String day : List.of("2026-06-30", "2026-07-01")) {
            asOf(day).andExpect(jsonPath("$.total").value(1));
        }
    }

    @Test
    void aRenamedVillageHasItsOldNameOnAnOldDay() throws Exception {
        roster.person("王小明", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        succeed("{'kind':'RENAME','from':['" + SANHUI + "'],'into':[{'code':'" + SANHUI + "','name':'双龙村村委会'}]," + WHY)
                .andExpect(status().isOk());
        asOf("2026-06-30").andExpect(jsonPath("$.items[0].villageName").value("三会村"));
        asOf("2026-07-01").andExpect(jsonPath("$.items[0].villageName").value("双龙村村委会"));
        assertThat(services("王小明")).hasSize(1);
        mvc.perform(get("/api/quota?division=510824107&asOf=2026-06-30").with(COUNTY))
                .andExpect(jsonPath("$.children[*].division.name", hasItem("三会村")));
    }

    @Test
    void aNewCodeTakesThePeopleAndKeepsTheName() throws Exception {
        roster.person("王小明", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        long due = roster.person("李二", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        roster.set(due, "status = 'APPROVED'");
        succeed("{'kind':'RECODE','from':['" + SANHUI + "'],'into':[{'code':'" + FRESH + "'}]," + WHY)
                .andExpect(status().isOk());
        assertThat(services("王小明")).last().asString().startsWith(FRESH + " IN_POST 2026-07-01");
        assertThat(services("李二")).as("nobody served yet").containsExactly(FRESH + " APPROVED 2025-10-08 null null");
        assertThat(support(FRESH)).startsWith("null");
        assertThat(jdbc.sql("select name from division where code = ?")
                        .param(FRESH)
                        .query(String.class)
                        .single())
                .isEqualTo("三会村");
    }

    @Test
    void aSplitVillageStaysAndNobodyMoves() throws Exception {
        roster.person("王小明", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        succeed("{'kind':'SPLIT','from':['" + SANHUI + "'],'into':[{'code':'" + SANHUI + "'},{'code':'" + FRESH
                        + "','name':'新会村村委会'}]," + WHY)
                .andExpect(status().isOk());
        assertThat(services("王小明")).containsExactly(SANHUI + " IN_POST 2025-10-08 null null");
        mvc.perform(get("/api/divisions/" + FRESH + "/history").with(COUNTY))
                .andExpect(jsonPath("$.predecessors[0].code").value(SANHUI))
                .andExpect(jsonPath("$.validFrom").value("2026-07-01"));
    }

    @Test
    void ofTwoFirstSecretariesOneHandsOver_D019() throws Exception {
        roster.person("陈一", JIALONG, RosterFixture.COUNTY_UNIT, "FIRST_SECRETARY");
        roster.person("陈二", SANHUI, RosterFixture.PROVINCIAL_UNIT, "FIRST_SECRETARY");
        send(post("/api/divisions/successions/preview"), ABSORBED, COUNTY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].inPost").value(1))
                .andExpect(jsonPath("$.warnings[0].args[1]").value("陈一"))
                .andExpect(jsonPath("$.warnings[0].args[2]").value("陈二"));
        assertThat(services("陈二")).as("a preview writes nothing").hasSize(1);
        succeed(ABSORBED).andExpect(status().isOk());
        assertThat(jdbc.sql("select c.name || ' ' || coalesce(a.handover_until::text, '-') from assignment a"
                                + " join cadre c on c.id = a.cadre_id where a.village_code = ? and a.status = 'IN_POST'"
                                + " order by a.id")
                        .param(JIALONG)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("陈一 -", "陈二 2026-09-29");
    }

    @Test
    void theStepThatTakesAPlaceFollowsWhoseItTakes() throws Exception {
        long outgoing = roster.person("陈二", SANHUI, RosterFixture.COUNTY_UNIT, "FIRST_SECRETARY");
        roster.set(outgoing, "handover_until = '2026-12-31'");
        long incoming = roster.person("陈三", SANHUI, RosterFixture.COUNTY_UNIT, "FIRST_SECRETARY");
        roster.set(incoming, "predecessor_id = " + outgoing);
        succeed("{'kind':'RECODE','from':['" + SANHUI + "'],'into':[{'code':'" + FRESH + "'}]," + WHY)
                .andExpect(status().isOk());
        mvc.perform(get("/api/villages/" + FRESH).with(COUNTY))
                .andExpect(jsonPath("$.inPostFirstSecretary").value(1));
    }

    @Test
    void namesVillagesInForceOfTheArea_D016() throws Exception {
        refused(ABSORBED.replace(SANHUI, "510824107999"), "D016", COUNTY);
        refused(ABSORBED, "D016", staffOf(RosterFixture.BAZHOU));
        refused(ABSORBED.replace("MERGE", "SPLIT"), "D016", COUNTY);
        succeed(ABSORBED).andExpect(status().isOk());
        refused(ABSORBED, "D016", COUNTY);
    }

    @Test
    void aNewCodeFits_D017() throws Exception {
        String recode = "{'kind':'RECODE','from':['" + SANHUI + "'],'into':[{'code':'" + FRESH + "'}]," + WHY;
        refused(recode.replace(FRESH, JIALONG), "D017", COUNTY);
        refused(recode.replace(FRESH, "510824999300"), "D017", COUNTY);
        refused(recode.replace(FRESH, "5108241073"), "D017", COUNTY);
        refused(recode.replace(FRESH, RosterFixture.HUACHENG), "D017", COUNTY);
    }

    @Test
    void statesTheDayTheReasonAndTheDocument_D018() throws Exception {
        refused(ABSORBED.replace("2026-07-01", "2027-07-01"), "D018", COUNTY);
        refused(ABSORBED.replace("合村并居", " "), "D018", COUNTY);
        refused(ABSORBED.replace("示例〔2026〕1号", ""), "D018", COUNTY);
    }

    @Test
    void aPlaceHasOneNameAtATime_D020() {
        String former = "insert into division_former_name values (?, '旧名', '旧名', '2020-01-01', '2021-01-01')";
        jdbc.sql(former).param(SANHUI).update();
        assertThatThrownBy(() -> jdbc.sql(former).param(SANHUI).update())
                .hasMessageContaining("d020_one_name_at_a_time");
    }

    @Test
    void aNewVillageHasAName_D021() throws Exception {
        refused(ABSORBED.replace("'code':'" + JIALONG + "'", "'code':'" + FRESH + "'"), "D021", COUNTY);
    }

    @Test
    void thePagePreviewsAndThenMerges() throws Exception {
        roster.person("王小明", SANHUI, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        mvc.perform(page().param("heirs", JIALONG))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("涉及 1 个村、1 人")))
                .andExpect(content().string(containsString("合并这些村")));
        mvc.perform(page().param("heirs", "12")).andExpect(content().string(containsString("不能用")));
        mvc.perform(page().param("heirs", JIALONG).param("confirmed", "true"))
                .andExpect(redirectedUrl("/divisions/" + SANHUI + "?done"));
        assertThat(services("王小明")).hasSize(2);
    }

    @Test
    void aCountysPageShowsAndSetsItsMarks() throws Exception {
        mvc.perform(post("/divisions/510824/marks")
                        .with(staffOf("51"))
                        .with(csrf())
                        .param("mark", "NATIONAL_KEY")
                        .param("legalBasis", "名单（示例）"))
                .andExpect(redirectedUrl("/divisions/510824?done"));
        mvc.perform(get("/divisions/510824").with(staffOf("51")))
                .andExpect(content().string(containsString("名单（示例）")));
    }

    private static MockHttpServletRequestBuilder page() {
        return post("/divisions/" + SANHUI + "/succession")
                .with(COUNTY)
                .with(csrf())
                .param("kind", "MERGE")
                .param("on", "2026-07-01")
                .param("reason", "合村并居")
                .param("documentNo", "示例〔2026〕1号");
    }

    private List<String> services(String name) {
        return jdbc.sql("select a.village_code || ' ' || a.status || ' ' || a.starts_on || ' '"
                        + " || coalesce(a.ended_on::text, 'null') || ' ' || coalesce(a.end_reason, 'null')"
                        + " from assignment a join cadre c on c.id = a.cadre_id where c.name = ? order by a.starts_on")
                .param(name)
                .query(String.class)
                .list();
    }

    private String support(String village) {
        Map<String, Object> row = jdbc.sql("select ends_on, end_reason from village_support where village_code = ?")
                .param(village)
                .query()
                .singleRow();
        return row.get("ends_on") + " " + row.get("end_reason");
    }

    private ResultActions asOf(String day) throws Exception {
        return mvc.perform(get("/api/assignments?division=510824&asOf=" + day + "&count=true")
                .with(COUNTY));
    }

    private void refused(String body, String code, RequestPostProcessor who) throws Exception {
        send(post("/api/divisions/successions"), body, who)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem(code)));
    }

    private ResultActions succeed(String body) throws Exception {
        return send(post("/api/divisions/successions"), body, COUNTY);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
