package org.zhucun.village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.OF_CANGXI;
import static org.zhucun.PlacesFixture.PROVINCIAL;
import static org.zhucun.PlacesFixture.clerkOf;
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
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class VillageRestIntegrationTests {

    private static final String JIALONG = "510824107201";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        PlacesFixture places = new PlacesFixture(jdbc);
        places.load();
        places.support(JIALONG, 1, 2);
        places.inPost(1, "陈明远", PROVINCIAL, JIALONG, "FIRST_SECRETARY");
        places.inPost(2, "何晓燕", OF_CANGXI, JIALONG, "TEAM_MEMBER");
    }

    @Test
    void givesPostsAndWhoFillsThem() throws Exception {
        mvc.perform(get("/api/villages?division=510824107").with(staffOf("510824")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].code").value(JIALONG))
                .andExpect(jsonPath("$.items[0].name").value("嘉龙村村委会"))
                .andExpect(jsonPath("$.items[0].path").value("广元市苍溪县五龙镇"))
                .andExpect(jsonPath("$.items[0].categories").value(contains("OUT_OF_POVERTY")))
                .andExpect(jsonPath("$.items[0].requiredFirstSecretary").value(1))
                .andExpect(jsonPath("$.items[0].requiredMembers").value(2))
                .andExpect(jsonPath("$.items[0].inPostFirstSecretary").value(1))
                .andExpect(jsonPath("$.items[0].inPostMembers").value(1))
                .andExpect(jsonPath("$.items[0].supported").value(true))
                .andExpect(jsonPath("$.items[1].supported").value(false));
    }

    @Test
    void pagesByCode() throws Exception {
        mvc.perform(get("/api/villages?size=1&count=true").with(staffOf("51")))
                .andExpect(jsonPath("$.items[0].code").value(JIALONG))
                .andExpect(jsonPath("$.next").value(JIALONG))
                .andExpect(jsonPath("$.total").value(3));
        mvc.perform(get("/api/villages?size=500&after=510824107202").with(staffOf("51")))
                .andExpect(jsonPath("$.items[*].code").value(contains("511902104201")))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void narrowsByCategoryVacancyAndWords() throws Exception {
        for (String filter :
                new String[] {"category=OUT_OF_POVERTY", "vacancy=true", "q=嘉龙", "q=jl", "supported=true"}) {
            mvc.perform(get("/api/villages?" + filter).with(staffOf("51")))
                    .andExpect(jsonPath("$.items[*].code").value(contains(JIALONG)));
        }
        mvc.perform(get("/api/villages?category=RELOCATION").with(staffOf("51")))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void aForeignCountysVillageIsNotThere() throws Exception {
        mvc.perform(get("/api/villages/511902104201").with(staffOf("510824"))).andExpect(status().isNotFound());
        mvc.perform(get("/api/villages/511902104201/support").with(staffOf("510824")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/villages?division=511902").with(staffOf("510824")))
                .andExpect(jsonPath("$.items").isEmpty());
        change("511902104201", staffOf("510824"), "{'version':0,'reason':'x'}").andExpect(status().isNotFound());
        mvc.perform(get("/api/villages").with(clerkOf(PROVINCIAL)))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void changesSupportFromADayOn() throws Exception {
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':0,'from':'2026-01-01','requiredFirstSecretary':1,'requiredMembers':3,"
                                + "'categories':[{'category':'OUT_OF_POVERTY','startsOn':'2021-05-01'},"
                                + "{'category':'RED_VILLAGE','startsOn':'2026-01-01'}],'unitId':900001,'reason':'新增红色村'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.startsOn").value("2026-01-01"))
                .andExpect(jsonPath("$.requiredMembers").value(3))
                .andExpect(jsonPath("$.categories", hasSize(2)))
                .andExpect(jsonPath("$.units[0].unitName").value("四川省水利厅"));
        mvc.perform(get("/api/villages/" + JIALONG).with(staffOf("510824")))
                .andExpect(jsonPath("$.requiredMembers").value(3))
                .andExpect(jsonPath("$.categories").value(contains("OUT_OF_POVERTY", "RED_VILLAGE")));
    }

    @Test
    void postsThatAreNotStatedFollowFromTheCategories_V011() throws Exception {
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':0,'from':'2026-01-01','reason':'转为软弱涣散村',"
                                + "'categories':[{'category':'WEAK_PARTY_ORG','startsOn':'2026-01-01'}]}")
                .andExpect(jsonPath("$.requiredFirstSecretary").value(1))
                .andExpect(jsonPath("$.requiredMembers").value(0));
        change(JIALONG, staffOf("510824"), "{'version':1,'from':'2026-02-01','requiredMembers':3,'reason':'任务重，增加队员'}")
                .andExpect(jsonPath("$.requiredMembers").value(3))
                .andExpect(jsonPath("$.asked.members").value(0))
                .andExpect(jsonPath("$.reason").value("任务重，增加队员"));
    }

    @Test
    void peopleKeepTheUnitTheyStartedUnderWhenTheLinkedUnitChanges() throws Exception {
        String before = senders();
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':0,'from':'2026-01-01','requiredFirstSecretary':1,'requiredMembers':2,'unitId':900002,"
                                + "'reason':'帮扶单位调整（示例）'}")
                .andExpect(status().isOk());
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':1,'from':'2026-07-01','requiredFirstSecretary':1,'requiredMembers':2,'unitId':900001,"
                                + "'reason':'改由省直单位帮扶（示例）'}")
                .andExpect(jsonPath("$.units[*].endsOn").value(contains(null, "2026-07-01")));
        org.assertj.core.api.Assertions.assertThat(senders()).isEqualTo(before).isNotEmpty();
        mvc.perform(get("/villages/" + JIALONG).with(staffOf("510824")))
                .andExpect(content().string(containsString("改由省直单位帮扶（示例）")));
    }

    private String senders() {
        return jdbc.sql("select string_agg(id || ' ' || unit_id || ' ' || unit_level, ',' order by id) from assignment"
                        + " where village_code = ?")
                .param(JIALONG)
                .query(String.class)
                .single();
    }

    @Test
    void endsWhatIsNoLongerNamed() throws Exception {
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':0,'from':'2026-01-01','supported':false,'categories':[],'reason':'退出'}")
                .andExpect(jsonPath("$.supported").value(false))
                .andExpect(jsonPath("$.endsOn").value("2026-01-01"))
                .andExpect(jsonPath("$.categories[0].endsOn").value("2026-01-01"));
    }

    @Test
    void saysWhoChangedItWhenTheVersionIsStale_V007() throws Exception {
        String command =
                "{'version':0,'from':'2026-01-01','requiredFirstSecretary':1,'requiredMembers':3,'reason':'调整'}";
        change(JIALONG, staffOf("510824"), command).andExpect(status().isOk());
        change(JIALONG, staffOf("510824"), command)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("V007"))
                .andExpect(jsonPath("$.detail").value(containsString("周敏")));
    }

    @Test
    void refusesASecondPeriodAtTheSameTime_V001() throws Exception {
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':0,'from':'2020-01-01','requiredFirstSecretary':1,'requiredMembers':2,'reason':'补录'}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("V001"));
    }

    @Test
    void collectsEverythingThatIsWrong_V002_V003_V005_V006_V008() throws Exception {
        change(
                        JIALONG,
                        staffOf("510824"),
                        "{'version':0,'from':'2026-01-01','until':'2026-01-01','requiredFirstSecretary':2,"
                                + "'requiredMembers':21,'unitId':1,'categories':[{'category':'OTHER','startsOn':'2026-01-01',"
                                + "'endsOn':'2025-01-01'}]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.violations[*].code")
                        .value(contains("V002", "V003", "V003", "V008", "V006", "V005")));
    }

    private ResultActions change(
            String code, org.springframework.test.web.servlet.request.RequestPostProcessor who, String body)
            throws Exception {
        return mvc.perform(put("/api/villages/" + code + "/support")
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }
}
