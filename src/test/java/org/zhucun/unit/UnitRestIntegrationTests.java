package org.zhucun.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.OF_BAZHOU;
import static org.zhucun.PlacesFixture.OF_CANGXI;
import static org.zhucun.PlacesFixture.PROVINCIAL;
import static org.zhucun.PlacesFixture.clerkOf;
import static org.zhucun.PlacesFixture.staffOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class UnitRestIntegrationTests {

    private static final String CANGXI_AGRICULTURE =
            "{'name':'苍溪县农业农村局','shortName':'县农业农村局','aliases':['苍溪农业局'],'level':'COUNTY',"
                    + "'divisionCode':'510824','creditCode':'91350100M000100Y43','nature':'机关'}";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    PlacesFixture places;

    @BeforeEach
    void load() {
        places = new PlacesFixture(jdbc);
        places.load();
    }

    @Test
    void createsAndReadsAUnit() throws Exception {
        create(CANGXI_AGRICULTURE)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/units/")))
                .andExpect(jsonPath("$.name").value("苍溪县农业农村局"))
                .andExpect(jsonPath("$.aliases").value(contains("苍溪农业局")))
                .andExpect(jsonPath("$.level").value("COUNTY"))
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.warnings").isEmpty());
        for (String q : new String[] {"农业农村", "xnyncj", "91350100M000100Y43", "苍溪农业"}) {
            mvc.perform(get("/api/units").param("q", q).with(staffOf("510824")))
                    .andExpect(jsonPath("$.items[*].name").value(contains("苍溪县农业农村局")));
        }
    }

    @Test
    void keepsADoubtfulCreditCodeAndSaysSo_U006() throws Exception {
        create(CANGXI_AGRICULTURE.replace("Y43", "Y44"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.warnings").value(contains("U006")));
    }

    @Test
    void refusesASecondUnitOfOneName_U001() throws Exception {
        create("{'name':'苍溪县林业局','level':'COUNTY','divisionCode':'510824'}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[0].code").value("U001"));
    }

    @Test
    void refusesASecondUnitOfOneCreditCode_U004() throws Exception {
        create(CANGXI_AGRICULTURE).andExpect(status().isCreated());
        create("{'name':'苍溪县畜牧局','level':'COUNTY','divisionCode':'510824','creditCode':'91350100m000100y43'}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[0].code").value("U004"));
    }

    @Test
    void collectsEverythingThatIsWrong_U007_U002_U008() throws Exception {
        create("{'name':'局','divisionCode':'510899'}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].code").value(contains("U007", "U002", "U008")));
    }

    @Test
    void saysWhoChangedItWhenTheVersionIsStale_U009() throws Exception {
        String body = "{'name':'苍溪县林业和草原局','level':'COUNTY','divisionCode':'510824','version':0}";
        change(OF_CANGXI, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        change(OF_CANGXI, body)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("U009"))
                .andExpect(jsonPath("$.detail").value(containsString("周敏")));
    }

    @Test
    void aCountySeesTheUnitsAboveItAndDoesNotChangeThem_U010() throws Exception {
        mvc.perform(get("/api/units/" + PROVINCIAL).with(staffOf("510824"))).andExpect(status().isOk());
        change(PROVINCIAL, "{'name':'四川省水利厅','level':'PROVINCIAL','divisionCode':'51','version':0}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].code").value(contains("U010", "U010")))
                .andExpect(jsonPath("$.violations[0].message").value(containsString("四川省")));
    }

    @Test
    void aForeignCountysUnitIsNotThere() throws Exception {
        mvc.perform(get("/api/units/" + OF_BAZHOU).with(staffOf("510824"))).andExpect(status().isNotFound());
        change(OF_BAZHOU, "{'name':'x','version':0}").andExpect(status().isNotFound());
        merge(OF_BAZHOU, "{'into':" + OF_CANGXI + ",'reason':'同一单位'}").andExpect(status().isNotFound());
        mvc.perform(get("/api/units?division=511902").with(staffOf("510824")))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void aForeignUnitIsSeenWhereItsPeopleServe() throws Exception {
        places.inPost(11, "陈明远", OF_BAZHOU, "510824107201", "FIRST_SECRETARY");
        mvc.perform(get("/api/units/" + OF_BAZHOU).with(staffOf("510824"))).andExpect(status().isOk());
    }

    @Test
    void aClerkSeesTheOwnUnitAlone() throws Exception {
        mvc.perform(get("/api/units").with(clerkOf(OF_CANGXI)))
                .andExpect(jsonPath("$.items[*].id").value(contains((int) OF_CANGXI)));
    }

    @Test
    void pagesByAreaAndNumber() throws Exception {
        mvc.perform(get("/api/units?size=2&count=true").with(staffOf("51")))
                .andExpect(jsonPath("$.items[*].id").value(contains((int) PROVINCIAL, (int) OF_CANGXI)))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.next").value("510824-" + OF_CANGXI));
        mvc.perform(get("/api/units?size=2&after=510824-" + OF_CANGXI).with(staffOf("51")))
                .andExpect(jsonPath("$.items[*].id").value(contains((int) OF_BAZHOU)))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void mergesTwoRecordsAndUndoesItExactly() throws Exception {
        places.unit(900_010, "苍溪县林业局（原）", "县林业局", "COUNTY", "510824");
        places.unit(900_011, "苍溪县林业站", "林业站", "COUNTY", "510824");
        jdbc.sql("update dispatching_unit set parent_id = 900010 where id = 900011")
                .update();
        jdbc.sql("insert into unit_alias values (900010, '林业局旧名'), (900002, '苍溪林业')")
                .update();
        places.inPost(11, "陈明远", 900_010, "510824107201", "FIRST_SECRETARY");
        jdbc.sql("insert into village_unit_link (id, village_code, unit_id, starts_on)"
                        + " values (5, '510824107201', 900010, date '2021-05-01')")
                .update();
        List<String> before = state();

        mvc.perform(get("/api/units/900010/merge?into=" + OF_CANGXI).with(staffOf("510824")))
                .andExpect(jsonPath("$.cadres").value(1))
                .andExpect(jsonPath("$.parts").value(1))
                .andExpect(jsonPath("$.links").value(1))
                .andExpect(jsonPath("$.assignments").value(1))
                .andExpect(jsonPath("$.aliases").value(contains("林业局旧名", "苍溪县林业局（原）")));
        assertThat(state()).isEqualTo(before);

        merge(900_010, "{'into':" + OF_CANGXI + ",'reason':'同一单位'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mergedIntoId").value(OF_CANGXI));
        mvc.perform(get("/api/units/" + OF_CANGXI).with(staffOf("510824")))
                .andExpect(jsonPath("$.aliases").value(contains("林业局旧名", "苍溪县林业局（原）", "苍溪林业")));
        assertThat(one("select unit_id from cadre where id = 11")).isEqualTo(OF_CANGXI);
        assertThat(one("select unit_id from assignment where id = 11")).isEqualTo(900_010);
        assertThat(one("select parent_id from dispatching_unit where id = 900011"))
                .isEqualTo(OF_CANGXI);
        assertThat(one("select unit_id from village_unit_link where id = 5")).isEqualTo(OF_CANGXI);

        send(post("/api/units/900010/unmerge"), "{}").andExpect(status().isOk());
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void refusesToTouchAUnitThatWasMergedAway_U011() throws Exception {
        places.unit(900_010, "苍溪县林业局（原）", "县林业局", "COUNTY", "510824");
        merge(900_010, "{'into':" + OF_CANGXI + ",'reason':'同一单位'}").andExpect(status().isOk());
        change(900_010, "{'name':'苍溪县林业局（原）','level':'COUNTY','divisionCode':'510824','version':1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("U011"));
        merge(OF_CANGXI, "{'into':900010,'reason':'同一单位'}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("U011"));
    }

    @Test
    void refusesAMergeWithoutReasonOrGoal_U012() throws Exception {
        merge(OF_CANGXI, "{'reason':' '}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].code").value(contains("U012", "U012")));
    }

    @Test
    void refusesAMergeIntoItself_U003() throws Exception {
        merge(OF_CANGXI, "{'into':" + OF_CANGXI + ",'reason':'同一单位'}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].code").value(contains("U003")));
    }

    @Test
    void undoesMergesInTheOrderTheyWereBuilt_U013() throws Exception {
        places.unit(900_010, "苍溪县林业局甲", "甲", "COUNTY", "510824");
        places.unit(900_011, "苍溪县林业局乙", "乙", "COUNTY", "510824");
        merge(900_010, "{'into':900011,'reason':'同一单位'}").andExpect(status().isOk());
        merge(900_011, "{'into':" + OF_CANGXI + ",'reason':'同一单位'}").andExpect(status().isOk());
        assertThat(one("select merged_into_id from dispatching_unit where id = 900010"))
                .isEqualTo(OF_CANGXI);
        send(post("/api/units/900010/unmerge"), "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("U013"));
        send(post("/api/units/900011/unmerge"), "{}").andExpect(status().isOk());
        send(post("/api/units/900010/unmerge"), "{}").andExpect(status().isOk());
        assertThat(one("select count(*) from dispatching_unit where merged_into_id is not null"))
                .isZero();
    }

    @Test
    void databaseKeepsLinksStraight_U005() {
        assertThatThrownBy(
                        () -> jdbc.sql("insert into village_unit_link (id, village_code, unit_id, starts_on, ends_on)"
                                        + " values (5, '510824107201', 900002, date '2021-05-01', date '2021-05-01')")
                                .update())
                .hasMessageContaining("u005_");
    }

    private List<String> state() {
        return jdbc.sql("""
                        select 'cadre ' || id || ' ' || unit_id from cadre
                        union all select 'unit ' || id || ' ' || coalesce(parent_id, 0) || ' ' || coalesce(merged_into_id, 0)
                          from dispatching_unit
                        union all select 'link ' || id || ' ' || unit_id from village_unit_link
                        union all select 'alias ' || unit_id || ' ' || alias from unit_alias
                        union all select 'assignment ' || id || ' ' || unit_id from assignment
                        order by 1""").query(String.class).list();
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private ResultActions create(String body) throws Exception {
        return send(post("/api/units"), body);
    }

    private ResultActions change(long id, String body) throws Exception {
        return send(put("/api/units/" + id), body);
    }

    private ResultActions merge(long id, String body) throws Exception {
        return send(post("/api/units/" + id + "/merge"), body);
    }

    private ResultActions send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, String body)
            throws Exception {
        entities.clear();
        return mvc.perform(request.with(staffOf("510824"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
