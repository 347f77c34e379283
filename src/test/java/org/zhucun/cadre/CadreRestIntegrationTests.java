package org.zhucun.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.clerkOf;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.JIALONG;

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
class CadreRestIntegrationTests {

    private static final RequestPostProcessor OF_CANGXI = staffOf(CANGXI);
    private static final String REASON = "{\"reason\": \"核对保险\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    long li;

    @BeforeEach
    void onePerson() {
        li = RosterFixture.on(jdbc).person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
    }

    @Test
    void recordsAPersonOfOnesOwnUnit() throws Exception {
        send(post("/api/cadres"), "{\"name\": \"王磊\", \"unitId\": " + COUNTY_UNIT + ", \"birth\": \"1990-05\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.birth").value("1990-05"))
                .andExpect(jsonPath("$.unitName").value("苍溪县民政局"));
    }

    @Test
    void keepsWhatAChangeDoesNotMentionAndWhatComesBackMasked() throws Exception {
        send(put("/api/cadres/" + li), "{\"rank\": \"副科级\", \"idNumber\": \"510824********001X\", \"version\": 0}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rank").value("副科级"))
                .andExpect(jsonPath("$.post").value("科员"));
        assertThat(jdbc.sql("select id_number from cadre where id = ?")
                        .param(li)
                        .query(String.class)
                        .single())
                .isEqualTo(RosterFixture.number(li));
    }

    @Test
    void someoneElsesPersonIsNotThere() throws Exception {
        mvc.perform(get("/api/cadres/" + li).with(staffOf(BAZHOU))).andExpect(status().isNotFound());
        mvc.perform(post("/api/cadres/" + li + "/reveal")
                        .with(staffOf(BAZHOU))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REASON))
                .andExpect(status().isNotFound());
    }

    @Test
    void aUnitsClerkRevealsNothing() throws Exception {
        mvc.perform(post("/api/cadres/" + li + "/reveal")
                        .with(clerkOf(COUNTY_UNIT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(REASON))
                .andExpect(status().isForbidden());
    }

    @Test
    void refusesASecondPersonWithThatNumber_C002() throws Exception {
        jdbc.sql("update cadre set id_number = '34052419800101001X' where id = ?")
                .param(li)
                .update();
        send(
                        post("/api/cadres"),
                        "{\"name\": \"王磊\", \"idNumber\": \"34052419800101001x\", \"unitId\": " + COUNTY_UNIT + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("C002"));
    }

    @Test
    void refusesAUnitNobodySees_C005() throws Exception {
        send(post("/api/cadres"), "{\"name\": \"王磊\", \"unitId\": 1}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value("C005"));
    }

    @Test
    void refusesAStaleChange_C006() throws Exception {
        send(put("/api/cadres/" + li), "{\"rank\": \"副科级\", \"version\": 0}").andExpect(status().isOk());
        send(put("/api/cadres/" + li), "{\"rank\": \"正科级\", \"version\": 0}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("C006"))
                .andExpect(jsonPath("$.detail", containsString("staff")));
    }

    @Test
    void revealsOnlyForAReason_C007() throws Exception {
        send(post("/api/cadres/" + li + "/reveal"), REASON)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.idNumber").value(RosterFixture.number(li)));
        send(post("/api/cadres/" + li + "/reveal"), "{\"reason\": \" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value("C007"));
    }

    @Test
    void refusesTheThirtyFirstRevealOfAnHour_C008() throws Exception {
        for (int i = 0; i < 30; i++) {
            send(post("/api/cadres/" + li + "/reveal"), REASON).andExpect(status().isOk());
        }
        send(post("/api/cadres/" + li + "/reveal"), REASON)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.violations[0].code").value("C008"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(OF_CANGXI)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
