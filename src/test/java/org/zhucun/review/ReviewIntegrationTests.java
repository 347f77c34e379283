package org.zhucun.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.signedIn;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.review.ReviewFixture.CITY;
import static org.zhucun.review.ReviewFixture.COUNTY;
import static org.zhucun.review.ReviewFixture.COUNTY_SCOPE;
import static org.zhucun.review.ReviewFixture.COUNTY_TOO;
import static org.zhucun.review.ReviewFixture.PROPOSER;
import static org.zhucun.review.ReviewFixture.PROVINCE;
import static org.zhucun.review.ReviewFixture.PROVINCE_STAFF;
import static org.zhucun.review.ReviewFixture.STAFF;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import com.jayway.jsonpath.JsonPath;
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
import org.zhucun.assignment.AssignmentMoveService;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.MoveOrder;
import org.zhucun.identity.Role;
import org.zhucun.quota.TeamRole;
import org.zhucun.roster.RosterFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class ReviewIntegrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentProposalService proposals;

    @Autowired
    AssignmentMoveService moves;

    private ReviewFixture fixture;

    @BeforeEach
    void load() {
        fixture = new ReviewFixture(jdbc, proposals);
    }

    @Test
    void handingInOpensATaskWithEverythingTheCountyLooksAt() throws Exception {
        fixture.roster.person("何晓燕", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        mvc.perform(get("/api/reviews?status=OPEN&count=true").with(COUNTY))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].cadreName").value("徐俊峰"))
                .andExpect(jsonPath("$.items[0].stage").value("COUNTY"))
                .andExpect(jsonPath("$.items[0].days").value(0))
                .andExpect(jsonPath("$.items[0].mine").value(true))
                .andExpect(jsonPath("$.items[0].version").value(0));
        mvc.perform(get("/api/reviews/" + fixture.taskOf(proposed)).with(COUNTY))
                .andExpect(jsonPath("$.comparison").value("NOTHING"))
                .andExpect(jsonPath("$.facts[?(@.field == 'unitName')].after").value("四川省财政厅"))
                .andExpect(jsonPath("$.team[?(@.name == '何晓燕')].change").value("STAYS"))
                .andExpect(jsonPath("$.team[?(@.name == '徐俊峰')].change").value("COMES"))
                .andExpect(jsonPath("$.findings.length()").value(0))
                .andExpect(jsonPath("$.shares[*].level", org.hamcrest.Matchers.contains("PROVINCE", "CITY", "COUNTY")))
                .andExpect(jsonPath("$.shares[2].after[1].counted").value(1))
                .andExpect(jsonPath("$.mayDecide").value(true));
        mvc.perform(get("/api/reviews/" + fixture.taskOf(proposed)).with(STAFF))
                .andExpect(jsonPath("$.mayDecide").value(false));
    }

    @Test
    void anApprovalMovesTheAssignmentAndStaysInTheHistory() throws Exception {
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        long task = fixture.taskOf(proposed);
        decide(task, "approve", COUNTY, "{\"version\": 0, \"opinion\": \"同意选派\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("APPROVED"))
                .andExpect(jsonPath("$.decidedBy").value("罗示例"));
        assertThat(statusOf(proposed)).isEqualTo("APPROVED");
        mvc.perform(get("/api/reviews/" + task).with(STAFF))
                .andExpect(jsonPath("$.steps[0].opinion").value("同意选派"))
                .andExpect(jsonPath("$.steps[0].decision").value("APPROVE"));
        mvc.perform(get("/api/reviews?status=OPEN").with(COUNTY))
                .andExpect(jsonPath("$.items.length()").value(0));
        assertThat(jdbc.sql("select opinion from assignment_step where assignment_id = ? and move = 'APPROVE'")
                        .param(proposed.id())
                        .query(String.class)
                        .single())
                .isEqualTo("同意选派");
    }

    @Test
    void whatWasReturnedComesBackWithWhatHasChanged() throws Exception {
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        decide(fixture.taskOf(proposed), "return", COUNTY, "{\"version\": 0, \"opinion\": \"请核对职务\"}")
                .andExpect(jsonPath("$.status").value("RETURNED"));
        assertThat(statusOf(proposed)).isEqualTo("RETURNED");

        proposals.amend(
                ReviewFixture.WIDE,
                PROPOSER,
                proposed.id(),
                versionOf(proposed),
                ReviewFixture.of(proposed.cadreId(), TeamRole.FIRST_SECRETARY).build());
        mvc.perform(get("/api/reviews/" + fixture.taskOf(proposed)).with(COUNTY))
                .andExpect(jsonPath("$.comparison").value("EARLIER_PROPOSAL"))
                .andExpect(jsonPath("$.facts[?(@.field == 'role')].before").value("TEAM_MEMBER"))
                .andExpect(jsonPath("$.facts[?(@.field == 'role')].after").value("FIRST_SECRETARY"));
        decide(fixture.taskOf(proposed), "reject", COUNTY, "{\"version\": 0, \"reason\": \"不合适\"}")
                .andExpect(jsonPath("$.status").value("REJECTED"));
        assertThat(statusOf(proposed)).isEqualTo("REJECTED");
    }

    @Test
    void aReplacementIsComparedWithWhomItReplaces() throws Exception {
        long outgoing = fixture.roster.person("杨雪梅", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        fixture.roster.set(outgoing, "status = 'ENDED', ended_on = '2026-10-12', end_reason = 'HEALTH'");
        AssignmentSummary proposed =
                fixture.submitted(ReviewFixture.of(fixture.candidate("徐俊峰", PROVINCIAL_UNIT), TeamRole.TEAM_MEMBER)
                        .predecessorId(outgoing)
                        .build());
        mvc.perform(get("/api/reviews/" + fixture.taskOf(proposed)).with(COUNTY))
                .andExpect(jsonPath("$.comparison").value("PREDECESSOR"))
                .andExpect(jsonPath("$.facts[?(@.field == 'name')].before").value("杨雪梅"))
                .andExpect(jsonPath("$.facts[?(@.field == 'name')].after").value("徐俊峰"))
                .andExpect(jsonPath("$.facts[?(@.field == 'role')].before").value("TEAM_MEMBER"));
    }

    @Test
    void goesToTheCityAndTheProvinceWhereTheRulesAskForIt() throws Exception {
        fixture.stages("COUNTY,CITY,PROVINCE");
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        long task = fixture.taskOf(proposed);
        decide(task, "approve", COUNTY, "{\"version\": 0}")
                .andExpect(jsonPath("$.stage").value("CITY"));
        assertThat(statusOf(proposed)).isEqualTo("SUBMITTED");
        mvc.perform(get("/api/reviews?status=OPEN&mine=true").with(COUNTY))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(get("/api/reviews?status=OPEN&mine=true").with(CITY))
                .andExpect(jsonPath("$.items.length()").value(1));
        decide(task, "approve", CITY, "{\"version\": 1}")
                .andExpect(jsonPath("$.stage").value("PROVINCE"));
        decide(task, "approve", PROVINCE, "{\"version\": 2}")
                .andExpect(jsonPath("$.status").value("APPROVED"));
        assertThat(statusOf(proposed)).isEqualTo("APPROVED");
    }

    @Test
    void theSameDecisionsGoByTheNumberOfTheAssignment() throws Exception {
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        String doors = "/api/assignments/" + proposed.id();
        send(doors + "/return", COUNTY, "{\"version\": 99, \"reason\": \"x\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("W005"));
        send(doors + "/approve", COUNTY, "{\"version\": " + versionOf(proposed) + "}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("APPROVED"));
        send(doors + "/reject", COUNTY, "{\"version\": " + versionOf(proposed) + ", \"reason\": \"x\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void aVoidedProposalTakesItsTaskAway() throws Exception {
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        moves.voidIt(
                COUNTY_SCOPE,
                PROPOSER,
                proposed.id(),
                MoveOrder.builder().version(versionOf(proposed)).reason("报错了").build());
        mvc.perform(get("/api/reviews/" + fixture.taskOf(proposed)).with(COUNTY))
                .andExpect(jsonPath("$.task.status").value("WITHDRAWN"));
    }

    @Test
    void refusesASecondDecision_W001() throws Exception {
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        decide(task, "approve", COUNTY, "{\"version\": 0}").andExpect(status().isOk());
        decide(task, "reject", COUNTY_TOO, "{\"version\": 1, \"reason\": \"x\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("W001"))
                .andExpect(jsonPath("$.detail", containsString("罗示例")));
        assertThatThrownBy(
                        () -> jdbc.sql("update review_task set status = 'OPEN'").update())
                .hasMessageContaining("w001_decided_once");
    }

    @Test
    void refusesAStageOfAnotherLevel_W002() throws Exception {
        fixture.stages("COUNTY,CITY");
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        decide(task, "approve", COUNTY, "{\"version\": 0}").andExpect(status().isOk());
        broken(decide(task, "approve", COUNTY_TOO, "{\"version\": 1}"), "W002")
                .andExpect(jsonPath("$.detail", containsString("市级")));
    }

    @Test
    void refusesTheSubmitterAtEveryStage_W003() throws Exception {
        fixture.stages("COUNTY,CITY");
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        RequestPostProcessor same = signedIn(PROPOSER, Role.REVIEWER, "5108");
        broken(decide(task, "approve", same, "{\"version\": 0}"), "W003");
        decide(task, "approve", COUNTY, "{\"version\": 0}").andExpect(status().isOk());
        broken(decide(task, "approve", same, "{\"version\": 1}"), "W003");
        broken(decide(task, "return", same, "{\"version\": 1, \"reason\": \"x\"}"), "W003");
        assertThatThrownBy(() -> jdbc.sql(
                                "update review_task set status = 'APPROVED', decided_at = now(), decided_by_id = 7")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("w003_not_by_the_submitter");
    }

    @Test
    void refusesAnyoneAtASecondStage_W004() throws Exception {
        fixture.stages("COUNTY,CITY");
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        decide(task, "approve", CITY, "{\"version\": 0}").andExpect(status().isOk());
        broken(decide(task, "approve", CITY, "{\"version\": 1}"), "W004");
        decide(task, "approve", PROVINCE, "{\"version\": 1}")
                .andExpect(jsonPath("$.status").value("APPROVED"));
    }

    @Test
    void refusesADecisionOnWhatHasChangedAndShowsTheDifference_W005() throws Exception {
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        long task = fixture.taskOf(proposed);
        fixture.roster.set(proposed.id(), "starts_on = '2026-12-01'");
        decide(task, "approve", COUNTY, "{\"version\": 0}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[0].code").value("W005"))
                .andExpect(jsonPath("$.changes[0].field").value("startsOn"))
                .andExpect(jsonPath("$.changes[0].before").value("2026-11-01"))
                .andExpect(jsonPath("$.changes[0].after").value("2026-12-01"));
        String seen = JsonPath.read(
                mvc.perform(get("/api/reviews/" + task).with(COUNTY))
                        .andExpect(jsonPath("$.sinceSubmission[0].field").value("startsOn"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.seen");
        decide(task, "approve", COUNTY, "{\"version\": 0, \"seen\": \"" + seen + "\"}")
                .andExpect(status().isOk());
        decide(task, "approve", COUNTY_TOO, "{\"version\": 0}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.changes[0].field").value("status"))
                .andExpect(jsonPath("$.changes[0].after").value("APPROVED"));
    }

    @Test
    void refusesAReturnWithoutAReasonAndAnOpinionTooLong_W006() throws Exception {
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        broken(decide(task, "return", COUNTY, "{\"version\": 0}"), "W006");
        broken(decide(task, "reject", COUNTY, "{\"version\": 0, \"opinion\": \" \"}"), "W006");
        broken(decide(task, "approve", COUNTY, "{\"version\": 0, \"opinion\": \"" + "长".repeat(501) + "\"}"), "W006");
        assertThatThrownBy(() -> jdbc.sql("insert into review_step (task_id, stage, decision, at, account_id, actor,"
                                + " overridden) values (?, 'COUNTY', 'RETURN', now(), 1, 'x', false)")
                        .param(task)
                        .update())
                .hasMessageContaining("w006_reason_given");
    }

    @Test
    void approvesTogetherOnlyWhatHasNoWarning_W007() throws Exception {
        long first = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        long second = fixture.taskOf(submitted("何晓燕", PROVINCIAL_UNIT));
        long third = fixture.taskOf(submitted("杨雪梅", PROVINCIAL_UNIT));
        String all =
                "{\"items\": [{\"id\": %d, \"version\": 0}, {\"id\": %d, \"version\": 0}, {\"id\": %d, \"version\": 0}]}";
        broken(send("/api/reviews/approve-all", COUNTY, all.formatted(first, second, third)), "W007");
    }

    @Test
    void aBatchWithAForeignTaskIsNotFound() throws Exception {
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        send(
                        "/api/reviews/approve-all",
                        COUNTY,
                        "{\"items\": [{\"id\": " + task + ", \"version\": 0}], \"opinion\": \"同意\"}")
                .andExpect(status().isNoContent());
        send(
                        "/api/reviews/approve-all",
                        signedIn(ReviewFixture.REVIEWER, Role.REVIEWER, BAZHOU),
                        "{\"items\": [{\"id\": " + task + "}]}")
                .andExpect(status().isNotFound());
    }

    @Test
    void anAssignmentHasOneOpenTask_W008() {
        AssignmentSummary proposed = submitted("徐俊峰", PROVINCIAL_UNIT);
        assertThatThrownBy(
                        () -> jdbc.sql("insert into review_task (id, assignment_id, status, stages, stage, stage_since,"
                                        + " submitted_by_id, submitted_by, submitted_at, proposal) values (1, ?, 'OPEN', 'COUNTY',"
                                        + " 'COUNTY', now(), 1, 'x', now(), '{}')")
                                .param(proposed.id())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("w008_one_open_task");
    }

    @Test
    void onlyTheProvincesStaffApprovesAgainstTheShare() throws Exception {
        for (int i = 0; i < 4; i++) {
            fixture.roster.person(
                    "老" + i, RosterFixture.HUACHENG, i < 1 ? PROVINCIAL_UNIT : COUNTY_UNIT, "TEAM_MEMBER");
        }
        AssignmentSummary proposed = submitted("县里人", COUNTY_UNIT);
        AssignmentSummary another = submitted("县里人二", COUNTY_UNIT);
        long task = fixture.taskOf(proposed);
        decide(task, "approve", COUNTY, "{\"version\": 0}").andExpect(status().isOk());
        long spoiling = fixture.taskOf(another);
        broken(decide(spoiling, "approve", COUNTY, "{\"version\": 0}"), "Q005");
        assertThat(statusOf(another)).isEqualTo("SUBMITTED");

        String override = "{\"version\": 0, \"override\": true, \"reason\": \"专题会议定\", \"documentNo\": \"川组〔2026〕8号\"}";
        decide(spoiling, "approve", COUNTY, override).andExpect(status().isForbidden());
        broken(decide(spoiling, "approve", signedIn(PROPOSER, Role.STAFF, "51"), override), "W003");
        broken(
                decide(
                        spoiling,
                        "approve",
                        signedIn(new org.zhucun.shared.Actor(77, "x", "别人"), Role.STAFF, CANGXI),
                        override),
                "W002");
        broken(decide(spoiling, "approve", PROVINCE_STAFF, "{\"version\": 0, \"override\": true}"), "Q006");
        decide(spoiling, "approve", PROVINCE_STAFF, "{\"version\": 0}").andExpect(status().isForbidden());
        decide(spoiling, "approve", PROVINCE_STAFF, override)
                .andExpect(jsonPath("$.status").value("APPROVED"));
        mvc.perform(get("/api/reviews/" + spoiling).with(COUNTY))
                .andExpect(jsonPath("$.steps[0].overridden").value(true))
                .andExpect(jsonPath("$.steps[0].documentNo").value("川组〔2026〕8号"));
        assertThat(jdbc.sql("select overridden from assignment_step where assignment_id = ? and move = 'APPROVE'")
                        .param(another.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Q005");
    }

    @Test
    void foreignAndAbsentLookTheSame() throws Exception {
        long task = fixture.taskOf(submitted("徐俊峰", PROVINCIAL_UNIT));
        RequestPostProcessor foreign = signedIn(ReviewFixture.REVIEWER, Role.REVIEWER, BAZHOU);
        mvc.perform(get("/api/reviews").with(foreign))
                .andExpect(jsonPath("$.items.length()").value(0));
        for (long id : new long[] {task, 1}) {
            mvc.perform(get("/api/reviews/" + id).with(foreign)).andExpect(status().isNotFound());
            mvc.perform(get("/reviews/" + id).with(foreign)).andExpect(status().isNotFound());
            decide(id, "approve", foreign, "{\"version\": 0}").andExpect(status().isNotFound());
        }
        decide(task, "approve", STAFF, "{\"version\": 0}").andExpect(status().isForbidden());
        mvc.perform(get("/api/attachments?subject=review/" + task).with(foreign))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/attachments?subject=review/" + task).with(staffOf(CANGXI)))
                .andExpect(status().isOk());
    }

    @Test
    void theQueueTurnsPages() throws Exception {
        submitted("徐俊峰", PROVINCIAL_UNIT);
        submitted("何晓燕", PROVINCIAL_UNIT);
        String first = mvc.perform(get("/api/reviews?status=OPEN&size=1").with(COUNTY))
                .andExpect(jsonPath("$.items[0].cadreName").value("徐俊峰"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/reviews?status=OPEN&size=1&after=" + JsonPath.read(first, "$.next"))
                        .with(COUNTY))
                .andExpect(jsonPath("$.items[0].cadreName").value("何晓燕"))
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/reviews?stage=CITY").with(COUNTY))
                .andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(get("/api/reviews?division=511902").with(PROVINCE))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    private AssignmentSummary submitted(String name, long unit) {
        return fixture.submitted(name, unit, TeamRole.TEAM_MEMBER);
    }

    private static ResultActions broken(ResultActions answer, String code) throws Exception {
        return answer.andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[*].code", hasItem(code)));
    }

    private ResultActions decide(long task, String verb, RequestPostProcessor who, String body) throws Exception {
        return send("/api/reviews/" + task + "/" + verb, who, body);
    }

    private ResultActions send(String path, RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(post(path)
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String statusOf(AssignmentSummary assignment) {
        return jdbc.sql("select status from assignment where id = ?")
                .param(assignment.id())
                .query(String.class)
                .single();
    }

    private int versionOf(AssignmentSummary assignment) {
        return jdbc.sql("select version from assignment where id = ?")
                .param(assignment.id())
                .query(Integer.class)
                .single();
    }
}
