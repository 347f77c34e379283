package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.ProposeAssignment;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Actor;

/** Two people: the county's staff proposes, the county's reviewer approves, returns, rejects. */
@JourneyTest
class ReviewJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AssignmentProposalService proposals;

    @Test
    void staffProposesAndTheReviewerApprovesReturnsAndRejects() {
        for (int i = 0; i < 3; i++) {
            propose("提名" + "甲乙丙".charAt(i), i);
        }
        try (Clerk staff = new Clerk(port, "county.staff");
                Clerk reviewer = new Clerk(port, "county")) {
            reviewer.go("/reviews");
            assertThat(reviewer.page.locator("#queue li")).hasCount(3);
            reviewer.picture("review");
            reviewer.page.fill("#opinion", "同意选派");
            reviewer.page.click("#approve");

            assertThat(reviewer.page.locator("#queue li")).hasCount(2);
            reviewer.page.fill("#opinion", "请核对职务");
            reviewer.page.click("#return");

            assertThat(reviewer.page.locator("#queue li")).hasCount(1);
            reviewer.page.fill("#opinion", "人选不合适");
            reviewer.page.click("#reject");
            assertThat(reviewer.page.locator("#queue li")).hasCount(0);
            reviewer.go("/reviews?tab=DONE");
            reviewer.picture("review-done");
            staff.go("/reviews?tab=RETURNED");
            assertThat(staff.page.locator(".flow")).containsText("请核对职务");
            assertThat(staff.complaints).isEmpty();
            assertThat(reviewer.complaints).isEmpty();
        }
    }

    private void propose(String name, int n) {
        long unit = jdbc.sql("select id from dispatching_unit where level = 'PROVINCIAL' and merged_into_id is null"
                        + " and parent_id is null order by id limit 1")
                .query(Long.class)
                .single();
        long id = jdbc.sql(
                        "insert into cadre (id, name, gender, birth, political, party_joined, work_started, unit_id, post)"
                                + " values (nextval('cadre_seq') + 5000000, ?, '男', '1985-03', '中共党员', '2006-06', '2008-07', ?, '科员') returning id")
                .params(name, unit)
                .query(Long.class)
                .single();
        String village = jdbc.sql(
                        "select village_code from village_support where village_code like '510824%' and ends_on is null"
                                + " order by village_code offset ? limit 1")
                .param(n)
                .query(String.class)
                .single();
        proposals.propose(
                DivisionScope.of("51"),
                new Actor(-1, "county.staff", "杨示例"),
                ProposeAssignment.builder()
                        .cadreId(id)
                        .villageCode(village)
                        .role(TeamRole.TEAM_MEMBER)
                        .startsOn(java.time.LocalDate.parse("2026-11-20"))
                        .submit(true)
                        .build());
    }
}
