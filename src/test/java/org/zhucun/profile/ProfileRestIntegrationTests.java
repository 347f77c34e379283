package org.zhucun.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
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
class ProfileRestIntegrationTests {

    private static final String THREE = "/api/profiles/province/51/values/TEAM_EXACT";
    private static final String EXACTLY_THREE = "{'value':'3','severity':'WARNING','legalBasis':'一村一队、一队三人（示例）',"
            + "'reason':'统一编制','validFrom':'2026-11-01','version':0}";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProfileQueries profiles;

    @BeforeEach
    void places() {
        RosterFixture.on(jdbc);
    }

    @Test
    void everyoneReadsWhatHolds() throws Exception {
        mvc.perform(get("/api/profiles/province/51").with(staffOf(RosterFixture.CANGXI)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.values", hasSize(RuleKey.values().length)))
                .andExpect(jsonPath("$.values[?(@.key == 'TERM_MONTHS')].value").value(contains("24")))
                .andExpect(jsonPath("$.values[?(@.key == 'TERM_MONTHS')].own").value(contains(false)));
        mvc.perform(get("/api/profiles").with(staffOf("51"))).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void anEditIsANewDatedRowAndTheOldOneStays() throws Exception {
        change(THREE, EXACTLY_THREE, staffOf("51")).andExpect(status().isOk());
        change(
                        THREE,
                        EXACTLY_THREE
                                .replace("'3'", "'4'")
                                .replace("11-01", "12-01")
                                .replace("':0", "':1"),
                        staffOf("51"))
                .andExpect(jsonPath("$.values[?(@.key == 'TEAM_EXACT')].value").value(contains("4")))
                .andExpect(
                        jsonPath("$.values[?(@.key == 'TEAM_EXACT')].version").value(contains(2)))
                .andExpect(
                        jsonPath("$.values[?(@.key == 'TEAM_EXACT')].changedBy").value(contains("周敏")));

        assertThat(on("2026-10-31")).isNull();
        assertThat(on("2026-11-01")).isEqualTo(3);
        assertThat(on("2026-11-30")).isEqualTo(3);
        assertThat(on("2026-12-01")).isEqualTo(4);
        mvc.perform(get(THREE).with(staffOf("51")))
                .andExpect(jsonPath("$.items[*].value").value(contains("4", "3", "")))
                .andExpect(jsonPath("$.items[1].validTo").value("2026-12-01"));
    }

    @Test
    void aValueSetBeforeALaterOneHoldsUntilThat() throws Exception {
        change(THREE, EXACTLY_THREE.replace("11-01", "12-01"), staffOf("51")).andExpect(status().isOk());
        change(THREE, EXACTLY_THREE.replace("'3'", "'2'").replace("':0", "':1"), staffOf("51"))
                .andExpect(status().isOk());
        assertThat(on("2026-11-15")).isEqualTo(2);
        assertThat(on("2026-12-15")).isEqualTo(3);
    }

    @Test
    void aValueReplacedOnItsFirstDayIsKeptAsWithdrawn() throws Exception {
        change(THREE, EXACTLY_THREE, staffOf("51")).andExpect(status().isOk());
        change(THREE, EXACTLY_THREE.replace("'3'", "'5'").replace("':0", "':1"), staffOf("51"))
                .andExpect(status().isOk());
        assertThat(on("2026-11-01")).isEqualTo(5);
        mvc.perform(get(THREE).with(staffOf("51")))
                .andExpect(jsonPath("$.items[1].withdrawn").value(true));
    }

    @Test
    void refusesAValueOfAnotherForm_P005() throws Exception {
        refused(THREE, EXACTLY_THREE.replace("'3'", "'三'"), staffOf("51"), "P005");
    }

    @Test
    void asksForTheBasisAndTheReason_P006() throws Exception {
        refused(THREE, "{'value':'3','version':0}", staffOf("51"), "P006");
    }

    @Test
    void refusesAStaleChangeAndSaysWhoWasFaster_P007() throws Exception {
        change(THREE, EXACTLY_THREE, staffOf("51")).andExpect(status().isOk());
        change(THREE, EXACTLY_THREE, staffOf("51"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("P007"))
                .andExpect(jsonPath("$.detail", containsString("周敏")));
    }

    @Test
    void refusesACountyThatSetsTheProvincesRules_P008() throws Exception {
        refused(THREE, EXACTLY_THREE, staffOf(RosterFixture.CANGXI), "P008");
        refused(THREE.replace("/51/", "/52/"), EXACTLY_THREE, staffOf("51"), "P008");
    }

    @Test
    void refusesToChangeWhatIsShipped_P009() throws Exception {
        long shipped = profiles.inForce("51", RosterFixture.TODAY).id();
        refused("/api/profiles/" + shipped + "/values/TEAM_EXACT", EXACTLY_THREE, staffOf("51"), "P009");
    }

    @Test
    void aProfileForOneCycleHasANameAndABasis_P010() throws Exception {
        create("{'provinceCode':'51','name':' ','legalBasis':'示例'}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem("P010")));
        String place = create("{'provinceCode':'51','name':'第五轮规则','legalBasis':'示例'}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        change(place + "/values/TEAM_EXACT", EXACTLY_THREE, staffOf("51")).andExpect(status().isOk());
        assertThat(on("2026-12-01")).as("the province's own rules stay").isNull();
        mvc.perform(get(place).with(staffOf("52"))).andExpect(status().isNotFound());
        create("{'provinceCode':'51','name':'第五轮规则','legalBasis':'示例'}").andExpect(status().isConflict());
    }

    @Test
    void thePageListsEveryRuleWithItsValueAndSource() throws Exception {
        mvc.perform(get("/rules").with(staffOf("51")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"A001\"")))
                .andExpect(content().string(containsString("GB 11643")))
                .andExpect(content().string(containsString("24 个月")))
                .andExpect(content().string(containsString("第一书记应当具有1年以上党龄")));
        mvc.perform(get("/rules?letter=P&lang=en").with(staffOf(RosterFixture.CANGXI)))
                .andExpect(content().string(containsString("A team has exactly")));
    }

    @Test
    void thePagePreviewsAndThenSaves() throws Exception {
        mvc.perform(page().param("preview", "true"))
                .andExpect(content().string(containsString("自 2026-12-01 起，四川省“任期”由“24 个月”改为“36 个月”。")));
        assertThat(profiles.valuesOn("51", null, LocalDate.of(2026, 12, 1)).termMonths())
                .isEqualTo(24);
        mvc.perform(page()).andExpect(redirectedUrl("/rules/values/TERM_MONTHS?saved"));
        assertThat(profiles.valuesOn("51", null, LocalDate.of(2026, 12, 1)).termMonths())
                .isEqualTo(36);
        mvc.perform(get("/rules/values/TERM_MONTHS").with(staffOf("51")))
                .andExpect(content().string(containsString("延长任期")));
        mvc.perform(page()).andExpect(content().string(containsString("刷新后再改")));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page() {
        return post("/rules/values/TERM_MONTHS")
                .with(staffOf("51"))
                .with(csrf())
                .param("version", "0")
                .param("value", "36")
                .param("severity", "WARNING")
                .param("legalBasis", "省里的规定（示例）")
                .param("reason", "延长任期")
                .param("validFrom", "2026-12-01");
    }

    private @org.jspecify.annotations.Nullable Integer on(String day) {
        return profiles.valuesOn("51", null, LocalDate.parse(day)).teamExact();
    }

    private void refused(String place, String body, RequestPostProcessor who, String code) throws Exception {
        change(place, body, who)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem(code)));
    }

    private ResultActions change(String place, String body, RequestPostProcessor who) throws Exception {
        return mvc.perform(put(place)
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }

    private ResultActions create(String body) throws Exception {
        return mvc.perform(post("/api/profiles")
                .with(staffOf("51"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
