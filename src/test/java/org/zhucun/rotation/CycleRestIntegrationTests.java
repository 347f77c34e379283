package org.zhucun.rotation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

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
import org.zhucun.roster.RosterFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class CycleRestIntegrationTests {

    private static final RequestPostProcessor PROVINCE = staffOf("51");
    private static final String FIFTH = """
            {"name": "第五轮", "provinceCode": "51", "startsOn": "2027-10-01", "endsOn": "2029-09-30"}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private RosterFixture roster;

    @BeforeEach
    void oneCycle() {
        roster = RosterFixture.on(jdbc);
    }

    @Test
    void everyoneInTheProvinceSeesItsCycles() throws Exception {
        mvc.perform(get("/api/cycles").with(staffOf(RosterFixture.CANGXI)))
                .andExpect(jsonPath("$.items[0].name").value("第四轮"))
                .andExpect(jsonPath("$.items[0].handoverDays").value(90));
        mvc.perform(get("/api/cycles/" + RosterFixture.CYCLE).with(staffOf("36")))
                .andExpect(status().isNotFound());
    }

    @Test
    void createsAndChangesACycle() throws Exception {
        String place = create(FIFTH, PROVINCE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("PLANNING"))
                .andExpect(header().string("Location", containsString("/api/cycles/")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        move("/api/cycles/" + RosterFixture.CYCLE, "rotate", 0)
                .andExpect(jsonPath("$.state").value("ROTATING"));
        change(place, FIFTH.replace("}", ", \"state\": \"OPEN\", \"version\": 0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void refusesAStateThatIsNone_R001() throws Exception {
        create(FIFTH.replace("}", ", \"state\": \"ASLEEP\"}"), PROVINCE).andExpect(status().isBadRequest());
        assertThatThrownBy(() ->
                        jdbc.sql("update rotation_cycle set state = 'ASLEEP'").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("r001_known_state");
    }

    @Test
    void refusesACycleOfElevenMonths_R002() throws Exception {
        refused(FIFTH.replace("2029-09-30", "2028-08-31"), "R002");
    }

    @Test
    void refusesAHandoverOfHalfAYearAndADay_R003() throws Exception {
        refused(FIFTH.replace("}", ", \"handoverDays\": 181}"), "R003");
    }

    @Test
    void refusesASecondCycleOfThatName_R004() throws Exception {
        refused(FIFTH.replace("第五轮", "第四轮"), "R004");
    }

    @Test
    void refusesACycleWithoutAName_R005() throws Exception {
        refused(FIFTH.replace("第五轮", " "), "R005");
    }

    @Test
    void refusesACountyThatSetsTheProvincesCycle_R006() throws Exception {
        create(FIFTH, staffOf(RosterFixture.CANGXI))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem("R006")));
    }

    @Test
    void refusesAStaleChangeAndSaysWhoWasFaster_R007() throws Exception {
        String place = create(FIFTH, PROVINCE).andReturn().getResponse().getHeader("Location");
        change(place, FIFTH.replace("}", ", \"version\": 7}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("R007"))
                .andExpect(jsonPath("$.detail", containsString("staff")));
    }

    @Test
    void aProvinceHasOneOpenCycle_R008() throws Exception {
        String place = create(FIFTH, PROVINCE).andReturn().getResponse().getHeader("Location");
        move(place, "open", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("R008"));
        move("/api/cycles/" + RosterFixture.CYCLE, "rotate", 0).andExpect(status().isOk());
        move(place, "open", 0).andExpect(jsonPath("$.state").value("OPEN"));
        assertThatThrownBy(() -> jdbc.sql("update rotation_cycle set state = 'OPEN' where province_code = '51'")
                        .update())
                .hasMessageContaining("r008_one_open_cycle");
    }

    @Test
    void aMoveTheStateDoesNotAllowIsAConflict_R009() throws Exception {
        move("/api/cycles/" + RosterFixture.CYCLE, "close", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("R009"))
                .andExpect(jsonPath("$.detail", containsString("选派中")));
        change("/api/cycles/" + RosterFixture.CYCLE, FIFTH.replace("}", ", \"state\": \"CLOSED\", \"version\": 0}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("R009"));
    }

    @Test
    void aCycleWithPeopleIsNotSetBackToPlanning_R010() throws Exception {
        roster.person("陈一", RosterFixture.JIALONG, RosterFixture.COUNTY_UNIT, "TEAM_MEMBER");
        move("/api/cycles/" + RosterFixture.CYCLE, "plan", 0)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("R010"));
    }

    @Test
    void aCycleFollowsItsOwnProvincesProfile_R011() throws Exception {
        refused(FIFTH.replace("}", ", \"profileId\": -7}"), "R011");
        Long shipped = jdbc.sql("select id from rule_profile where province_code = ''")
                .query(Long.class)
                .single();
        create(FIFTH.replace("}", ", \"profileId\": " + shipped + "}"), PROVINCE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.profileId").value(shipped));
    }

    @Test
    void aStepBackGivesAReason_R012() throws Exception {
        mvc.perform(post("/api/cycles/" + RosterFixture.CYCLE + "/plan")
                        .with(PROVINCE)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 0}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value("R012"));
        move("/api/cycles/" + RosterFixture.CYCLE, "plan", 0)
                .andExpect(jsonPath("$.state").value("PLANNING"));
    }

    @Test
    void whatIsLeftOpenTheRulesFillIn() throws Exception {
        create("{\"name\": \"第五轮\", \"provinceCode\": \"51\", \"startsOn\": \"2027-10-01\"}", PROVINCE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.endsOn").value("2029-09-30"))
                .andExpect(jsonPath("$.handoverDays").value(90));
    }

    @Test
    void thePagesListEditAndMoveCycles() throws Exception {
        mvc.perform(get("/cycles").with(PROVINCE)).andExpect(content().string(containsString("第四轮")));
        mvc.perform(get("/cycles/" + RosterFixture.CYCLE).with(PROVINCE))
                .andExpect(content().string(containsString("可以开始下一轮次的选派")));
        mvc.perform(get("/cycles/" + RosterFixture.CYCLE).with(staffOf(RosterFixture.CANGXI)))
                .andExpect(content().string(not(containsString("可以开始下一轮次的选派"))));
        mvc.perform(post("/cycles/" + RosterFixture.CYCLE + "/moves")
                        .with(PROVINCE)
                        .with(csrf())
                        .param("move", "ROTATE")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/cycles/" + RosterFixture.CYCLE));
        mvc.perform(post("/cycles/new")
                        .with(PROVINCE)
                        .with(csrf())
                        .param("name", "第五轮")
                        .param("startsOn", "2027-10-01"))
                .andExpect(redirectedUrlPattern("/cycles/*"));
        mvc.perform(post("/cycles/new")
                        .with(PROVINCE)
                        .with(csrf())
                        .param("name", "第四轮")
                        .param("startsOn", "2027-10-01"))
                .andExpect(content().string(containsString("已有同名轮次")));
    }

    private ResultActions move(String place, String move, int version) throws Exception {
        return mvc.perform(post(place + "/" + move)
                .with(PROVINCE)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": " + version + ", \"reason\": \"误操作\"}"));
    }

    private void refused(String body, String code) throws Exception {
        create(body, PROVINCE)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem(code)));
    }

    private ResultActions create(String body, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/cycles")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions change(String place, String body) throws Exception {
        return mvc.perform(put(place)
                .with(PROVINCE)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
