package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people: the county's staff recalls, proposes, hands over and notes arrivals; its reviewer approves. */
@JourneyTest
class MovesJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** Somebody in post, by the number of the service. */
    private record Holder(long id, String name, String village) {}

    @Test
    void recallsAMemberAndReplacesThem() {
        Holder recalled = holder("TEAM_MEMBER");
        try (Clerk staff = new Clerk(port, "county.staff");
                Clerk reviewer = new Clerk(port, "county")) {
            staff.go("/assignments/" + recalled.id());
            follow(staff, "召回");
            staff.page.fill("#on", "2026.10.30");
            press(staff, "召回");
            assertThat(staff.page.locator(".note-err")).containsText("文号");
            assertThat(staff.page.locator("#on")).hasValue("2026.10.30");
            staff.page.fill("#documentNo", "苍组〔2026〕91号");
            staff.page.fill("#reason", "多次不在村");
            staff.picture("move-recall");
            press(staff, "召回");
            assertThat(staff.page.locator("#status")).hasText("已离任");

            staff.go("/worklist/recalls");
            assertThat(staff.page.locator("#worklist")).containsText(recalled.name());
            staff.picture("worklist-recalls");

            staff.go("/assignments/" + recalled.id());
            String replacement = replaced(staff, reviewer, "补派甲示例", "2026-10-31");
            assertThat(staff.page.locator("main")).containsText(recalled.name());
            arrived(staff, replacement, "2026-10-31");

            staff.go("/worklist/recalls");
            assertThat(staff.page.locator("main")).not().containsText(recalled.name());
            staff.go("/villages/" + recalled.village());
            assertThat(staff.page.locator("main")).containsText("补派甲示例");
            staff.picture("village-replaced");
            assertThat(staff.complaints).isEmpty();
            assertThat(reviewer.complaints).isEmpty();
        }
    }

    @Test
    void handsOverBetweenTwoFirstSecretariesOverAMonthBoundaryAndCountsOne() {
        Holder outgoing = holder("FIRST_SECRETARY");
        try (Clerk staff = new Clerk(port, "county.staff");
                Clerk reviewer = new Clerk(port, "county")) {
            String before = firstSecretaries(staff);

            staff.go("/assignments/" + outgoing.id());
            String incoming = replaced(staff, reviewer, "接任乙示例", "2026-10-28");

            staff.go("/assignments/" + outgoing.id());
            follow(staff, "办理交接");
            staff.page.fill("#on", "2027-03-01");
            press(staff, "办理交接");
            assertThat(staff.page.locator(".note-err")).containsText("90");
            staff.page.fill("#on", "2026-11-25");
            press(staff, "办理交接");
            assertThat(staff.page.locator("main")).containsText("2026-11-25");
            arrived(staff, incoming, "2026-10-28");

            assertThat(firstSecretaries(staff)).isEqualTo(before);
            staff.go("/villages/" + outgoing.village());
            assertThat(staff.page.locator("main")).containsText(outgoing.name());
            assertThat(staff.page.locator("main")).containsText("接任乙示例");
            staff.picture("village-handover");
            for (String day : new String[] {"2026-10-27", "2026-10-28", "2026-10-31", "2026-11-01", "2026-11-25"}) {
                assertThat(countedOn(outgoing.village(), day)).as(day).isEqualTo(1);
            }

            staff.go("/assignments/" + outgoing.id());
            follow(staff, "办理离任");
            staff.page.fill("#on", "2026-10-31");
            staff.page.selectOption("#endReason", "TERM_END");
            press(staff, "办理离任");
            assertThat(staff.page.locator("#status")).hasText("已离任");
            assertThat(firstSecretaries(staff)).isEqualTo(before);
            assertThat(staff.complaints).isEmpty();
            assertThat(reviewer.complaints).isEmpty();
        }
    }

    /** From the page of a service to its successor's, proposed by the staff and approved by the reviewer. */
    private String replaced(Clerk staff, Clerk reviewer, String name, String startsOn) {
        follow(staff, "选派接任者");
        staff.page.fill("#startsOn", startsOn);
        staff.page.click("summary:has-text('新登记人员')");
        staff.page.fill("#name", name);
        staff.page.fill("#unitName", MessyRoster.KNOWN_UNIT);
        staff.page.fill("#gender", "男");
        staff.page.fill("#birth", "1986.03");
        staff.page.fill("#political", "中共党员");
        staff.page.fill("#partyJoined", "2008.06");
        staff.page.fill("#workStarted", "2009.07");
        staff.page.fill("#post", "四级调研员");
        staff.picture("move-propose");
        press(staff, "提交审核");
        assertThat(staff.page.locator("#status")).hasText("待审核");
        String place = staff.page.url().replaceAll(".*(/assignments/\\d+).*", "$1");

        reviewer.go("/reviews");
        reviewer.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile(name)))
                .first()
                .click();
        assertThat(reviewer.page.locator("#facts")).containsText(name);
        reviewer.page.fill("#opinion", "同意");
        reviewer.page.click("#approve");

        staff.go(place);
        assertThat(staff.page.locator("#status")).hasText("待到岗");
        return place;
    }

    private static void arrived(Clerk staff, String place, String on) {
        staff.go(place);
        follow(staff, "登记到岗");
        staff.page.fill("#on", on);
        press(staff, "登记到岗");
        assertThat(staff.page.locator("#status")).hasText("在岗");
    }

    private static void follow(Clerk clerk, String link) {
        clerk.page
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private static void press(Clerk clerk, String button) {
        clerk.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String firstSecretaries(Clerk clerk) {
        clerk.go("/?division=510824");
        return clerk.page.locator(".kpi").first().locator("dd").first().innerText();
    }

    private Holder holder(String role) {
        return jdbc.sql("""
                        select a.id, c.name, a.village_code as village from assignment a join cadre c on c.id = a.cadre_id
                         where a.status = 'IN_POST' and a.role = ? and a.village_code like '510824%'
                           and a.handover_until is null and a.starts_on < date '2026-10-01'
                           and (select count(*) from assignment o where o.village_code = a.village_code
                                 and o.status = 'IN_POST' and o.role = a.role) = 1
                         order by a.village_code desc limit 1
                        """).param(role).query(Holder.class).single();
    }

    /** First secretaries counted in a village on a day, as every list and table counts them. */
    private int countedOn(String village, String day) {
        return jdbc.sql("select count(*)::int from assignment a where a.village_code = :village"
                        + " and a.role = 'FIRST_SECRETARY' and " + org.zhucun.assignment.InPost.on("a"))
                .param("village", village)
                .param("asOf", java.time.LocalDate.parse(day))
                .query(Integer.class)
                .single();
    }
}
