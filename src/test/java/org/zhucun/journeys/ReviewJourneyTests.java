package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people: the county's staff proposes, the county's reviewer approves, returns, rejects. */
@JourneyTest
class ReviewJourneyTests {

    private static final String APPROVED = "蒲嘉禾";
    private static final String RETURNED = "蒲嘉穗";
    private static final String REJECTED = "蒲嘉木";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void staffProposesAndTheReviewerApprovesReturnsAndRejects() {
        List<String> villages = vacancies();
        try (Clerk staff = new Clerk(port, "county.staff");
                Clerk reviewer = new Clerk(port, "county")) {
            propose(staff, APPROVED, villages.get(0));
            staff.picture("proposal-submitted");
            propose(staff, RETURNED, villages.get(1));
            String returned = staff.page.url();
            propose(staff, REJECTED, villages.get(2));

            reviewer.go("/");
            reviewer.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("待审核"))
                    .click();
            assertThat(reviewer.page.locator("#queue li")).hasCount(3);
            assertThat(reviewer.page.locator("#facts")).containsText(APPROVED);
            reviewer.picture("review");
            reviewer.page.fill("#opinion", "同意选派");
            reviewer.page.click("#approve");

            assertThat(reviewer.page.locator("#queue li")).hasCount(2);
            assertThat(reviewer.page.locator("#facts")).containsText(RETURNED);
            reviewer.page.fill("#opinion", "请核对职务");
            reviewer.page.click("#return");

            assertThat(reviewer.page.locator("#facts")).containsText(REJECTED);
            reviewer.page.fill("#opinion", "人选不合适");
            reviewer.page.click("#reject");
            assertThat(reviewer.page.locator("#queue li")).hasCount(0);

            staff.go("/reviews?tab=RETURNED");
            assertThat(staff.page.locator(".flow")).containsText("请核对职务");
            staff.page.navigate(returned);
            assertThat(staff.page.locator("main")).containsText("退回补正");
            staff.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("修改"))
                    .first()
                    .click();
            staff.page.check("input[name=teamLeader]");
            staff.page.click("button[value=submit]");

            reviewer.go("/reviews");
            assertThat(reviewer.page.locator("#facts")).containsText("上次提交");
            assertThat(reviewer.page.locator("#facts tr.chg")).hasCount(1);
            reviewer.picture("review-again");
            reviewer.page.click("#approve");
            assertThat(reviewer.page.locator("#queue li")).hasCount(0);
            reviewer.go("/reviews?tab=DONE");
            reviewer.picture("review-done");

            staff.go("/roster?tab=DUE_TO_ARRIVE&q=蒲嘉");
            assertThat(staff.page.locator("tbody")).containsText(APPROVED);
            assertThat(staff.page.locator("tbody")).containsText(RETURNED);
            assertThat(staff.page.locator("tbody")).not().containsText(REJECTED);
            assertThat(staff.complaints).isEmpty();
            assertThat(reviewer.complaints).isEmpty();
        }
    }

    private static void propose(Clerk staff, String name, String village) {
        Page page = staff.page;
        staff.go("/assignments/new");
        page.fill("#village", village);
        page.selectOption("#role", "TEAM_MEMBER");
        page.fill("#startsOn", "2026-11-20");
        page.locator("details > summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("新登记人员"))
                .click();
        page.fill("#name", name);
        page.fill("#unitName", "四川省财政厅");
        page.fill("#gender", "男");
        page.fill("#birth", "1985-03");
        page.fill("#political", "中共党员");
        page.fill("#partyJoined", "2006-06");
        page.fill("#workStarted", "2008-07");
        page.fill("#post", "四级调研员");
        page.click("button[value=submit]");
        page.waitForURL(url -> url.matches(".*/assignments/\\d+"));
        assertThat(page.locator("main")).containsText("待审核");
    }

    /** Supported villages of the county where a member of the team is missing. */
    private List<String> vacancies() {
        return jdbc.sql("""
                        select s.village_code from village_support s
                         where s.village_code like '510824%' and s.ends_on is null
                           and (select count(*) from assignment a where a.village_code = s.village_code
                                 and a.role = 'TEAM_MEMBER' and a.status in ('IN_POST', 'APPROVED')) < s.required_members
                         order by s.village_code limit 3
                        """).query(String.class).list();
    }
}
