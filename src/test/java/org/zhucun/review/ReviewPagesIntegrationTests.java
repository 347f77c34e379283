package org.zhucun.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.review.ReviewFixture.COUNTY;
import static org.zhucun.review.ReviewFixture.PROVINCE_STAFF;
import static org.zhucun.review.ReviewFixture.STAFF;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.quota.TeamRole;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class ReviewPagesIntegrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentProposalService proposals;

    private ReviewFixture fixture;
    private long first;
    private long second;

    @BeforeEach
    void twoProposals() {
        fixture = new ReviewFixture(jdbc, proposals);
        fixture.roster.person("何晓燕", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        jdbc.sql("update village_support set required_members = 4").update();
        first = submitted("徐俊峰", PROVINCIAL_UNIT);
        second = submitted("杨雪梅", COUNTY_UNIT);
    }

    private long submitted(String name, long unit) {
        AssignmentSummary proposed = fixture.submitted(name, unit, TeamRole.TEAM_MEMBER);
        return fixture.taskOf(proposed);
    }

    @Test
    void showsTheQueueAndTheFirstCase() throws Exception {
        Document page = PageText.of(mvc, "/reviews", COUNTY);
        assertThat(page.select("#queue li .l1").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("选派工作队员", "徐俊峰", "待审 0 天");
        assertThat(page.select("#queue a[aria-current]").text()).contains("徐俊峰");
        assertThat(page.select("#facts tbody tr").text()).contains("四川省财政厅", "省级", "五龙镇 嘉龙村");
        assertThat(page.select("#checks li")).hasSize(5);
        assertThat(page.select("#shares h3").eachText()).containsExactly("四川省", "广元市", "苍溪县");
        assertThat(page.select("#team li").text()).contains("何晓燕", "徐俊峰", "拟任");
        assertThat(page.select(".side .cnt").text()).isEqualTo("2");
        assertThat(page.select("#decide button").eachText()).containsExactly("不同意", "退回补正", "同意");
        assertThat(PageText.of(mvc, "/", COUNTY).select(".todo a").eachText()).contains("待审核");
        assertThat(PageText.of(mvc, "/reviews?lang=en", COUNTY).select("#r3").text())
                .isEqualTo("Rules");
    }

    @Test
    void afterADecisionTheNextCaseOpens() throws Exception {
        decide(first, "approve", COUNTY, "同意").andExpect(redirectedUrl("/reviews/" + second));
        decide(second, "return", COUNTY, "").andExpect(status().isUnprocessableContent());
        decide(second, "return", COUNTY, "补材料").andExpect(redirectedUrl("/reviews"));
        assertThat(PageText.of(mvc, "/reviews", COUNTY).select(".empty").text()).contains("没有事项");
        Document done = PageText.of(mvc, "/reviews?tab=DONE", COUNTY);
        assertThat(done.select("#queue .l1").text()).contains("徐俊峰", "已同意");
        assertThat(done.select(".flow").text()).contains("罗示例", "县级 同意");
        assertThat(PageText.of(mvc, "/reviews?tab=RETURNED", STAFF)
                        .select(".flow")
                        .text())
                .contains("补材料");
    }

    @Test
    void aConflictShowsWhatHasChanged() throws Exception {
        jdbc.sql(
                        "update assignment set starts_on = '2026-12-01' where id = (select assignment_id from review_task where id = ?)")
                .param(first)
                .update();
        Document page = PageText.checked(
                mvc.perform(form(first, "approve").param("version", "0").with(COUNTY))
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("#conflict").text()).contains("到岗日期", "2026-11-01", "2026-12-01");
        assertThat(page.select("#since").text()).contains("2026-12-01");
        mvc.perform(form(first, "approve")
                        .param(
                                "version",
                                page.select("#decide input[name=version]").val())
                        .param("seen", page.select("#decide input[name=seen]").val())
                        .with(COUNTY))
                .andExpect(redirectedUrl("/reviews/" + second));
    }

    @Test
    void whoeverMayNotDecideSeesNoForm() throws Exception {
        Document staff = PageText.of(mvc, "/reviews/" + first, STAFF);
        assertThat(staff.select("#decide, #override")).isEmpty();
        assertThat(staff.select("#facts")).hasSize(1);
        mvc.perform(form(first, "approve").param("version", "0").with(STAFF)).andExpect(status().isForbidden());
        assertThat(PageText.of(mvc, "/reviews/" + first, PROVINCE_STAFF).select("#override"))
                .isEmpty();
    }

    @Test
    void theProvincesStaffIsOfferedTheOverride() throws Exception {
        for (int i = 0; i < 4; i++) {
            fixture.roster.person(
                    "老" + i,
                    org.zhucun.roster.RosterFixture.HUACHENG,
                    i < 1 ? PROVINCIAL_UNIT : COUNTY_UNIT,
                    "TEAM_MEMBER");
        }
        decideSpoiling();
        Document page = PageText.of(mvc, "/reviews/" + second, PROVINCE_STAFF);
        assertThat(page.select("#override")).hasSize(1);
        assertThat(page.select("#shares").text()).contains("转为未达标");
        mvc.perform(form(second, "approve")
                        .param("version", "0")
                        .param("override", "true")
                        .param("documentNo", "川组〔2026〕8号")
                        .param("reason", "专题会议定")
                        .with(PROVINCE_STAFF))
                .andExpect(status().is3xxRedirection());
        assertThat(PageText.of(mvc, "/reviews/" + second, COUNTY)
                        .select(".flow")
                        .text())
                .contains("川组〔2026〕8号");
    }

    /** 1 of 5 in post is sent from above; one more of the county makes it 1 of 6. */
    private void decideSpoiling() throws Exception {
        decide(first, "reject", COUNTY, "暂缓").andExpect(status().is3xxRedirection());
        decide(second, "approve", COUNTY, "同意").andExpect(status().isUnprocessableContent());
    }

    @Test
    void approvesSeveralAtOnce() throws Exception {
        Document page = PageText.of(mvc, "/reviews/batch", COUNTY);
        assertThat(page.select("#batch tbody tr")).hasSize(2);
        assertThat(page.select("input[name=chosen]:not([disabled])").val()).isEqualTo(first + ".0");
        mvc.perform(post("/reviews/batch")
                        .param("chosen", second + ".0")
                        .with(COUNTY)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/reviews/batch")
                        .param("chosen", first + ".0")
                        .param("opinion", "同意")
                        .with(COUNTY)
                        .with(csrf()))
                .andExpect(redirectedUrl("/reviews"));
    }

    private ResultActions decide(long task, String verb, RequestPostProcessor who, String opinion) throws Exception {
        return mvc.perform(
                form(task, verb).param("version", "0").param("opinion", opinion).with(who));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            long task, String verb) {
        return post("/reviews/" + task + "/" + verb).with(csrf());
    }
}
