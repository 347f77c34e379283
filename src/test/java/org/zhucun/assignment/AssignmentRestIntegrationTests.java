package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class AssignmentRestIntegrationTests {

    private static final RequestPostProcessor CANGXI = staffOf("510824");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    LifeFixture life;

    @BeforeEach
    void places() {
        life = LifeFixture.on(jdbc);
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String body) {
        return request.with(CANGXI)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private long proposed(String body) throws Exception {
        String location = http.perform(sent(post("/api/assignments"), body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).startsWith("/api/assignments/");
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    @Test
    void aProposalIsAnsweredWithItsAddressAndMayNotSetItsState() throws Exception {
        long cadre = life.candidate("李敏", COUNTY_UNIT);
        long id = proposed("""
                {"cadreId": %d, "villageCode": "%s", "role": "TEAM_MEMBER", "startsOn": "2026-10-20",
                 "status": "IN_POST", "version": 9, "submittedBy": 1, "source": "ADDITION"}
                """.formatted(cadre, JIALONG));

        http.perform(get("/api/assignments/" + id).with(CANGXI))
                .andExpect(jsonPath("$.status", is("DRAFT")))
                .andExpect(jsonPath("$.source", is("ADDITION")))
                .andExpect(jsonPath("$.version", is(0)));
        http.perform(sent(post("/api/assignments/" + id + "/submit"), "{\"version\": 0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status", is("SUBMITTED")))
                .andExpect(jsonPath("$.cadreName", is("李敏")))
                .andExpect(jsonPath("$.villagePath", is("广元市苍溪县五龙镇嘉龙村")))
                .andExpect(jsonPath("$.warnings.length()", is(0)));
        http.perform(get("/api/assignments/" + id + "/steps").with(CANGXI))
                .andExpect(jsonPath("$.length()", is(2)))
                .andExpect(jsonPath("$[1].move", is("SUBMIT")))
                .andExpect(jsonPath("$[1].toStatus", is("SUBMITTED")));
    }

    @Test
    void everythingWrongIsToldAtOnceUnderItsField() throws Exception {
        http.perform(sent(post("/api/assignments"), "{\"cadreId\": 1, \"villageCode\": \"511902104201\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[?(@.code == 'A015')].field").value("cadreId"))
                .andExpect(jsonPath("$.violations[?(@.code == 'A016')].field").value("villageCode"))
                .andExpect(
                        jsonPath("$.violations[?(@.code == 'A029')].length()").isNotEmpty());
    }

    @Test
    void aDraftIsChangedFromItsLatestVersionOnly() throws Exception {
        long cadre = life.candidate("李敏", COUNTY_UNIT);
        String body = """
                {"cadreId": %d, "villageCode": "%s", "role": "TEAM_MEMBER", "startsOn": "2026-10-2%d", "version": 0}
                """;
        long id = proposed(body.formatted(cadre, JIALONG, 0));

        http.perform(sent(put("/api/assignments/" + id), body.formatted(cadre, JIALONG, 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.startsOn", is("2026-10-21")));
        http.perform(sent(put("/api/assignments/" + id), body.formatted(cadre, JIALONG, 2)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code", is("A010")))
                .andExpect(jsonPath("$.violations[0].message").value(org.hamcrest.Matchers.containsString("staff 20")));
    }

    @Test
    void anEndTakesItsReasonByCodeAndAWrongStateIsAConflict() throws Exception {
        long cadre = life.candidate("张强", PROVINCIAL_UNIT);
        jdbc.sql("insert into assignment (id, cadre_id, village_code, unit_id, unit_level, role, source, status,"
                        + " starts_on) values (951000, ?, ?, ?, 'PROVINCIAL', 'TEAM_MEMBER', 'ROTATION', 'IN_POST',"
                        + " '2025-10-08')")
                .params(cadre, JIALONG, PROVINCIAL_UNIT)
                .update();

        http.perform(sent(
                        post("/api/assignments/951000/end"),
                        "{\"version\": 0, \"on\": \"2026-10-31\", \"reason\": \"PROMOTED\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status", is("ENDED")))
                .andExpect(jsonPath("$.endReason", is("PROMOTED")));
        http.perform(sent(post("/api/assignments/951000/arrive"), "{\"version\": 1}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code", is("A009")))
                .andExpect(jsonPath("$.violations[0].message", is("任职状态为“已离任”，不能登记到岗。请刷新后核对。")));
    }

    @Test
    void onlyStaffOfTheAreaComeInAndNoOtherDoorsExist() throws Exception {
        long cadre = life.candidate("李敏", COUNTY_UNIT);
        long id = proposed("""
                {"cadreId": %d, "villageCode": "%s", "role": "TEAM_MEMBER", "startsOn": "2026-10-20"}
                """.formatted(cadre, JIALONG));

        http.perform(post("/api/assignments/" + id + "/submit")
                        .with(PlacesFixture.clerkOf(COUNTY_UNIT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 0}"))
                .andExpect(status().isForbidden());
        http.perform(post("/api/assignments/" + id + "/submit")
                        .with(staffOf("511902"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 0}"))
                .andExpect(status().isNotFound());
        http.perform(sent(post("/api/assignments/" + id + "/jump"), "{\"version\": 0}"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/assignments/" + id + "/steps").with(staffOf("511902")))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Location"));
    }
}
