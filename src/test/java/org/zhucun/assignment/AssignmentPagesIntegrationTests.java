package org.zhucun.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class AssignmentPagesIntegrationTests {

    private static final RequestPostProcessor CANGXI = staffOf("510824");
    private static final RequestPostProcessor PROVINCE = staffOf("51");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    LifeFixture life;

    @BeforeEach
    void places() {
        life = LifeFixture.on(jdbc);
    }

    private long inPost(long id, String name, String village) {
        jdbc.sql("insert into assignment (id, cadre_id, village_code, unit_id, unit_level, role, source, status,"
                        + " starts_on, planned_end_on) values (?, ?, ?, ?, 'COUNTY', 'TEAM_MEMBER', 'ROTATION', 'IN_POST',"
                        + " '2025-10-08', '2027-09-30')")
                .params(id, life.candidate(name, COUNTY_UNIT), village, COUNTY_UNIT)
                .update();
        return id;
    }

    private String statusOf(long id) {
        return jdbc.sql("select status from assignment where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void aLinkFillsTheFormInAndASearchKeepsWhatWasTyped() throws Exception {
        long cadre = life.candidate("李敏", COUNTY_UNIT);
        http.perform(get("/assignments/new")
                        .with(CANGXI)
                        .param("village", JIALONG)
                        .param("role", "TEAM_MEMBER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("510824107203 广元市苍溪县五龙镇嘉龙村")));
        http.perform(post("/assignments/new")
                        .with(CANGXI)
                        .with(csrf())
                        .param("act", "find")
                        .param("q", "李")
                        .param("village", "嘉龙村")
                        .param("startsOn", "2026.10.20"))
                .andExpect(content().string(containsString("value=\"" + cadre + "\"")))
                .andExpect(content().string(containsString("value=\"2026.10.20\"")));
    }

    @Test
    void aProposalIsHandedInAndItsPageTellsTheSteps() throws Exception {
        long cadre = life.candidate("李敏", COUNTY_UNIT);
        String page = http.perform(post("/assignments/new")
                        .with(CANGXI)
                        .with(csrf())
                        .param("act", "submit")
                        .param("village", "嘉龙村")
                        .param("role", "TEAM_MEMBER")
                        .param("cadreId", String.valueOf(cadre))
                        .param("startsOn", "2026年10月20日"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        http.perform(get(page).with(CANGXI))
                .andExpect(content().string(containsString("待审核")))
                .andExpect(content().string(containsString("提交审核")))
                .andExpect(content().string(not(containsString("/arrive"))));
    }

    @Test
    void aNewPersonIsRecordedWithTheProposalOrNotAtAll() throws Exception {
        var request = post("/assignments/new")
                .with(CANGXI)
                .with(csrf())
                .param("act", "draft")
                .param("village", JIALONG)
                .param("role", "TEAM_MEMBER")
                .param("startsOn", "2026-10-20")
                .param("name", "新来的人")
                .param("unitName", "苍溪县民政局");
        http.perform(request).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select count(*) from cadre where name = '新来的人'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        http.perform(post("/assignments/new")
                        .with(CANGXI)
                        .with(csrf())
                        .param("act", "draft")
                        .param("village", HUACHENG)
                        .param("role", "TEAM_MEMBER")
                        .param("startsOn", "不知道")
                        .param("name", "另一个人")
                        .param("unitName", "没有这个单位"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("日期写法不对")))
                .andExpect(content().string(containsString("value=\"不知道\"")));
    }

    @Test
    void aMoveShowsItsEffectAndKeepsWhatWasTypedWhenRefused() throws Exception {
        long id = inPost(951_000, "张强", JIALONG);
        http.perform(get("/assignments/" + id).with(CANGXI))
                .andExpect(content().string(containsString("/assignments/951000/recall")))
                .andExpect(content().string(containsString("由导入登记")));
        http.perform(get("/assignments/951000/end").with(CANGXI))
                .andExpect(content().string(containsString("对选派比例的影响")))
                .andExpect(content().string(containsString("0/1")));
        http.perform(post("/assignments/951000/recall")
                        .with(CANGXI)
                        .with(csrf())
                        .param("version", "0")
                        .param("on", "2026-10-31")
                        .param("reason", "长期不在岗"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写明文号")))
                .andExpect(content().string(containsString("value=\"长期不在岗\"")));
        http.perform(post("/assignments/951000/recall")
                        .with(CANGXI)
                        .with(csrf())
                        .param("version", "0")
                        .param("on", "20261031")
                        .param("reason", "长期不在岗")
                        .param("documentNo", "苍组干〔2026〕12号"))
                .andExpect(redirectedUrl("/assignments/951000"));
        assertThat(statusOf(id)).isEqualTo("ENDED");
    }

    @Test
    void aBatchIsShownThenDoneWholeOrNotAtAll() throws Exception {
        inPost(951_001, "张强", JIALONG);
        inPost(951_002, "李敏", JIALONG);
        http.perform(get("/assignments/batch")
                        .with(PROVINCE)
                        .param("move", "END")
                        .param("ids", "0", "951001", "951002"))
                .andExpect(content().string(containsString("已选 2 人")));
        jdbc.sql("update assignment set status = 'APPROVED' where id = 951002").update();
        http.perform(batch("apply"))
                .andExpect(content().string(containsString("全部未办理")))
                .andExpect(content().string(containsString("任职状态为“待到岗”")));
        assertThat(statusOf(951_001)).isEqualTo("IN_POST");

        jdbc.sql("update assignment set status = 'IN_POST' where id = 951002").update();
    }

    @Test
    void aBatchEndsEverybodyAtOnce() throws Exception {
        inPost(951_001, "张强", JIALONG);
        inPost(951_002, "李敏", JIALONG);
        http.perform(batch("preview"))
                .andExpect(content().string(containsString("可以办理")))
                .andExpect(content().string(containsString("办理 2 人")));
        http.perform(batch("apply")).andExpect(redirectedUrl("/roster"));
        assertThat(statusOf(951_001)).isEqualTo("ENDED");
        assertThat(statusOf(951_002)).isEqualTo("ENDED");
        assertThat(jdbc.sql("select count(*) from assignment_step where move = 'END' and on_day = '2026-10-31'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder batch(String act) {
        return post("/assignments/batch")
                .with(PROVINCE)
                .with(csrf())
                .param("act", act)
                .param("move", "END")
                .param("ids", "951001", "951002")
                .param("versions", "0", "0")
                .param("on", "2026-10-31")
                .param("endReason", "PROMOTED");
    }

    @Test
    void whoOnlyReadsSeesNoButtonsAndNoForms() throws Exception {
        inPost(951_000, "张强", JIALONG);
        RequestPostProcessor clerk = PlacesFixture.clerkOf(COUNTY_UNIT);
        http.perform(get("/assignments/951000").with(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/assignments/951000/end"))));
        http.perform(get("/assignments/951000/end").with(clerk)).andExpect(status().isForbidden());
        http.perform(get("/assignments/new").with(clerk)).andExpect(status().isForbidden());
        http.perform(get("/assignments/951000").with(staffOf("511902"))).andExpect(status().isNotFound());
    }
}
