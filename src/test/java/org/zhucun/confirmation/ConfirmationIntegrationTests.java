package org.zhucun.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.signedIn;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import com.jayway.jsonpath.JsonPath;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.identity.Role;
import org.zhucun.roster.RosterFixture;
import org.zhucun.shared.Actor;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class ConfirmationIntegrationTests {

    private static final RequestPostProcessor PROVINCE = staffOf("51");
    private static final RequestPostProcessor CITY = staffOf("5108");
    private static final RequestPostProcessor COUNTY = signedIn(new Actor(31, "county", "罗示例"), Role.REVIEWER, CANGXI);
    private static final String OCTOBER = """
            {"name": "十月名册核对", "divisionCode": "51", "asOf": "2026-10-31", "dueOn": "2099-12-31"}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private RosterFixture roster;
    private long chen;
    private long he;

    @BeforeEach
    void twoPeople() {
        roster = RosterFixture.on(jdbc);
        chen = roster.person("陈明远", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        he = roster.person("何晓燕", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
    }

    @Test
    void aRoundGoesFromTheCountyOverTheCityToTheProvince() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        county(round, COUNTY)
                .andExpect(jsonPath("$.county.state").value("DRAFT"))
                .andExpect(jsonPath("$.firstSecretaries").value(1))
                .andExpect(jsonPath("$.members").value(1))
                .andExpect(jsonPath("$.measures[0].counted").value(1))
                .andExpect(jsonPath("$.doubts[?(@.kind == 'VACANT')].count").value(1))
                .andExpect(jsonPath("$.turn").value("COUNTY"))
                .andExpect(jsonPath("$.mine").value(true));
        step(round, "confirm", COUNTY, 0).andExpect(status().isOk()).andExpect(state("COUNTY_CONFIRMED"));
        step(round, "accept", CITY, 1).andExpect(status().isOk()).andExpect(state("CITY_ACCEPTED"));
        step(round, "accept", PROVINCE, 2)
                .andExpect(state("PROVINCE_ACCEPTED"))
                .andExpect(jsonPath("$.turn").value(""))
                .andExpect(jsonPath("$.steps.length()").value(3))
                .andExpect(jsonPath("$.round.provinceAccepted").value(1))
                .andExpect(jsonPath("$.round.confirmed").value(1))
                .andExpect(jsonPath("$.round.counties").value(2));
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry e where event = 'ConfirmationRosterStepTaken'
                                   and not exists (select 1 from audit_link l where l.entry_id = e.id)
                                """).query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void everybodyWhoTakesPartSeesWhoHasNotConfirmedAndNoMore() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        step(round, "confirm", COUNTY, 0);
        mvc.perform(get(round).with(staffOf(BAZHOU)))
                .andExpect(jsonPath("$.counties[?(@.countyCode == '510824')].state")
                        .value("COUNTY_CONFIRMED"))
                .andExpect(jsonPath("$.counties[?(@.countyCode == '510824')].heads", hasItem((Object) null)))
                .andExpect(jsonPath("$.counties[?(@.countyCode == '510824')].changedBy", hasItem((Object) null)))
                .andExpect(jsonPath("$.counties[?(@.countyCode == '511902')].state")
                        .value("DRAFT"));
        for (String path : new String[] {"", "/snapshot", "/changes"}) {
            mvc.perform(get(round + "/counties/510824" + path).with(staffOf(BAZHOU)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(round).with(staffOf("36"))).andExpect(status().isNotFound());
        step(round, "confirm", staffOf(BAZHOU), 1).andExpect(status().isNotFound());
        mvc.perform(get("/api/confirmations").with(staffOf("5119")))
                .andExpect(jsonPath("$.items[0].name").value("十月名册核对"));
    }

    @Test
    void laterChangesAreShownAgainstWhatWasConfirmed() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        step(round, "confirm", COUNTY, 0);
        changes(round)
                .andExpect(jsonPath("$.added.length()").value(0))
                .andExpect(jsonPath("$.left.length()").value(0))
                .andExpect(jsonPath("$.changed.length()").value(0));

        roster.set(chen, "planned_end_on = '2028-03-31'");
        roster.set(he, "status = 'ENDED', ended_on = '2026-10-30', end_reason = 'HEALTH'");
        roster.person("新来", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        roster.setPerson(chen, "name = '陈明'");

        changes(round)
                .andExpect(jsonPath("$.added[*].cadreName").value("新来"))
                .andExpect(jsonPath("$.left[*].cadreName").value("何晓燕"))
                .andExpect(jsonPath("$.changed[0].differences[*].field")
                        .value(org.hamcrest.Matchers.contains("name", "plannedEndOn")))
                .andExpect(jsonPath("$.changed[0].differences[1].before").value("2027-09-30"))
                .andExpect(jsonPath("$.changed[0].differences[1].after").value("2028-03-31"));
        mvc.perform(get(round + "/counties/510824/snapshot").with(CITY))
                .andExpect(jsonPath("$.items[*].cadreName", org.hamcrest.Matchers.contains("陈明远", "何晓燕")))
                .andExpect(jsonPath("$.items[0].idNumber").doesNotExist());
    }

    @Test
    void whatWasReturnedIsConfirmedAgainAndBothEditionsStay() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        step(round, "confirm", COUNTY, 0);
        stepBecause(round, CITY, 1, "少报一人")
                .andExpect(state("RETURNED"))
                .andExpect(jsonPath("$.county.returnReason").value("少报一人"));
        roster.person("补报", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        step(round, "confirm", COUNTY, 2)
                .andExpect(state("COUNTY_CONFIRMED"))
                .andExpect(jsonPath("$.county.edition").value(2));
        for (int edition = 1; edition <= 2; edition++) {
            mvc.perform(get(round + "/counties/510824/snapshot?edition=" + edition)
                            .with(COUNTY))
                    .andExpect(jsonPath("$.items.length()").value(1 + edition));
        }
        mvc.perform(get(round + "/counties/510824/snapshot?edition=3").with(COUNTY))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusesARoundWithoutAName_K001() throws Exception {
        refused(OCTOBER.replace("十月名册核对", " "), PROVINCE, "K001");
    }

    @Test
    void refusesARoundOfACountyOrOfAForeignArea_K002() throws Exception {
        refused(OCTOBER.replace("\"51\"", "\"510824\""), PROVINCE, "K002");
        refused(OCTOBER, CITY, "K002");
        refused(OCTOBER.replace("\"51\"", "\"36\""), PROVINCE, "K002");
        open(OCTOBER, COUNTY).andExpect(status().isForbidden());
    }

    @Test
    void refusesDaysThatCannotBe_K003() throws Exception {
        refused(OCTOBER.replace("2026-10-31", "2026-11-01"), PROVINCE, "K003");
        refused(OCTOBER.replace("2099-12-31", "2026-10-30"), PROVINCE, "K003");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into confirmation_round (id, name, division_code, as_of, due_on,"
                                        + " opened_by_id, opened_by, opened_at) values (1, 'x', '51', '2026-10-31', '2026-10-30', 1, 'x', now())")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("k003_days_in_order");
    }

    @Test
    void refusesASecondRoundForTheDay_K004() throws Exception {
        opened(OCTOBER, PROVINCE);
        open(OCTOBER, PROVINCE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("K004"));
        opened(OCTOBER.replace("\"51\"", "\"5108\""), CITY);
    }

    @Test
    void refusesAStepOutOfTurn_K005() throws Exception {
        String round = opened(OCTOBER.replace("\"51\"", "\"5108\""), CITY);
        conflict(step(round, "accept", CITY, 0), "K005").andExpect(jsonPath("$.detail", containsString("待县确认")));
        step(round, "confirm", COUNTY, 0).andExpect(status().isOk());
        conflict(step(round, "confirm", COUNTY, 1), "K005");
        step(round, "accept", CITY, 1).andExpect(state("CITY_ACCEPTED"));
        conflict(step(round, "accept", PROVINCE, 2), "K005");
        conflict(stepBecause(round, CITY, 2, "理由"), "K005");
    }

    @Test
    void refusesAStepOfAnotherOffice_K006() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        broken(step(round, "confirm", PROVINCE, 0), "K006").andExpect(jsonPath("$.detail", containsString("县级")));
        step(round, "confirm", COUNTY, 0).andExpect(status().isOk());
        broken(step(round, "accept", COUNTY, 1), "K006");
        broken(step(round, "accept", PROVINCE, 1), "K006");
    }

    @Test
    void refusesAReturnWithoutAReason_K007() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        step(round, "confirm", COUNTY, 0);
        broken(stepBecause(round, CITY, 1, ""), "K007");
        assertThatThrownBy(() -> jdbc.sql("update county_confirmation set state = 'RETURNED'")
                        .update())
                .hasMessageContaining("k007_returned_with_reason");
    }

    @Test
    void refusesAStaleStepAndSaysWhoWasFaster_K008() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        step(round, "confirm", COUNTY, 0).andExpect(status().isOk());
        conflict(step(round, "confirm", COUNTY, 0), "K008")
                .andExpect(jsonPath("$.detail", containsString("罗示例")))
                .andExpect(jsonPath("$.detail", containsString("县级已确认")));
    }

    @Test
    void refusesToConfirmWhatWasNotLookedAt_K009() throws Exception {
        String round = opened(OCTOBER, PROVINCE);
        String seen =
                JsonPath.read(county(round, COUNTY).andReturn().getResponse().getContentAsString(), "$.seen");
        roster.person("新来", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        conflict(send(round, "confirm", COUNTY, "{\"version\": 0, \"seen\": \"" + seen + "\"}"), "K009");
        assertThat(jdbc.sql("select count(*) from confirmed_row")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thePagesLeadThroughARoundWithoutJavaScript() throws Exception {
        assertThat(PageText.of(mvc, "/confirmations", COUNTY).select("#open")).isEmpty();
        assertThat(PageText.of(mvc, "/confirmations", PROVINCE)
                        .select("#open option")
                        .text())
                .isEqualTo("四川省");
        mvc.perform(post("/confirmations")
                        .param("name", "")
                        .param("divisionCode", "51")
                        .with(PROVINCE)
                        .with(csrf()))
                .andExpect(status().isOk());
        String round = mvc.perform(post("/confirmations")
                        .param("name", "十月名册核对")
                        .param("divisionCode", "51")
                        .param("asOf", "2026-10-31")
                        .param("dueOn", "2099-12-31")
                        .with(PROVINCE)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(PageText.of(mvc, "/confirmations", COUNTY)
                        .select("#rounds tbody tr")
                        .text())
                .contains("0 / 2");
        Document progress = PageText.of(mvc, round, COUNTY);
        assertThat(progress.select("#waiting").text()).contains("2", "苍溪县", "巴州区");
        assertThat(progress.select("#counties a").eachText()).containsExactly("苍溪县");
        assertThat(PageText.of(mvc, "/", COUNTY).select(".todo a").eachText()).contains("名册待确认");
        assertThat(PageText.of(mvc, "/", PROVINCE).select(".todo a").eachText()).contains("县级名册未确认");

        String at = round + "/counties/510824";
        Document mine = PageText.of(mvc, at, COUNTY);
        assertThat(mine.select("#confirm").text()).isEqualTo("确认名册 2 人");
        assertThat(mine.select("a[href*=roster.xlsx]").attr("href")).contains("division=510824");
        assertThat(mine.select("#doubts").text()).contains("岗位空缺");
        assertThat(PageText.of(mvc, at, PROVINCE).select("#confirm, #accept")).isEmpty();
        mvc.perform(post(at + "/confirm")
                        .param("version", mine.select("input[name=version]").val())
                        .param("seen", mine.select("input[name=seen]").val())
                        .with(COUNTY)
                        .with(csrf()))
                .andExpect(redirectedUrl(at));
        mvc.perform(post(at + "/confirm").param("version", "0").with(COUNTY).with(csrf()))
                .andExpect(status().isConflict());
        assertThat(PageText.of(mvc, "/", COUNTY).select(".todo a").eachText()).doesNotContain("名册待确认");

        roster.set(chen, "role = 'TEAM_MEMBER', unit_level = 'COUNTY', team_leader = true");
        Document after = PageText.of(mvc, at, CITY);
        assertThat(after.select("#changes tbody").text()).contains("陈明远", "第一书记", "工作队员", "省级", "县级", "否", "是");
        assertThat(PageText.of(mvc, at + "/snapshot?edition=1", CITY).select("#rows tbody tr"))
                .hasSize(2);
        mvc.perform(post(at + "/return")
                        .param("version", "1")
                        .param("reason", "")
                        .with(CITY)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(at + "/return")
                        .param("version", "1")
                        .param("reason", "重报")
                        .with(CITY)
                        .with(csrf()))
                .andExpect(redirectedUrl(at));
        assertThat(PageText.of(mvc, at, COUNTY).select(".note-warn").text()).contains("重报");
        assertThat(PageText.of(mvc, at + "?lang=en", COUNTY)
                        .select("#doubts h2")
                        .text())
                .isEqualTo("To look at");
    }

    private String opened(String body, RequestPostProcessor who) throws Exception {
        return open(body, who)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private void refused(String body, RequestPostProcessor who, String code) throws Exception {
        broken(open(body, who), code);
    }

    private static ResultActions broken(ResultActions answer, String code) throws Exception {
        return answer.andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem(code)));
    }

    private static ResultActions conflict(ResultActions answer, String code) throws Exception {
        return answer.andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value(code));
    }

    private static org.springframework.test.web.servlet.ResultMatcher state(String state) {
        return jsonPath("$.county.state").value(state);
    }

    private ResultActions open(String body, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/confirmations")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions county(String round, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(round + "/counties/510824").with(who)).andExpect(status().isOk());
    }

    private ResultActions changes(String round) throws Exception {
        return mvc.perform(get(round + "/counties/510824/changes").with(CITY)).andExpect(status().isOk());
    }

    private ResultActions step(String round, String step, RequestPostProcessor who, int version) throws Exception {
        return send(round, step, who, "{\"version\": " + version + "}");
    }

    private ResultActions stepBecause(String round, RequestPostProcessor who, int version, String reason)
            throws Exception {
        return send(round, "return", who, "{\"version\": " + version + ", \"reason\": \"" + reason + "\"}");
    }

    private ResultActions send(String round, String step, RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post(round + "/counties/510824/" + step)
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
