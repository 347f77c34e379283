package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a messy workbook to a county's share, and back out as a file that changes nothing. */
@JourneyTest
class ImportJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void importsAMessyWorkbookCorrectsItCommitsItAndFindsItAgain() throws IOException {
        Path workbook = folder.resolve("苍溪县驻村人员一览表.xlsx");
        Files.write(workbook, MessyRoster.of(freeVillages(), villageNamedTwice()));

        try (Clerk clerk = new Clerk(port, "importer")) {
            Page page = clerk.page;
            clerk.go("/?division=510824");
            String before = page.locator(".kpi").nth(1).innerText();
            clerk.picture("dashboard-county");

            upload(clerk, workbook);
            assertThat(page.locator(".note-err")).containsText("4 行有错误");
            clerk.picture("import-check");

            // one cell, by suggestion
            page.locator("td.c-err a.cell")
                    .filter(new Locator.FilterOptions().setHasText(villageNamedTwice()))
                    .first()
                    .click();
            page.locator("#fix input[type=radio]").first().check();
            clerk.picture("import-fix");
            page.locator("#fix button[type=submit]").click();
            assertThat(page.locator(".note-err")).containsText("3 行有错误");

            // one kind, in bulk
            page.locator("td.c-err a.cell")
                    .filter(new Locator.FilterOptions().setHasText(MessyRoster.UNKNOWN_UNIT))
                    .first()
                    .click();
            page.fill("#text", MessyRoster.KNOWN_UNIT);
            page.locator("#fix input[name=all]").check();
            page.locator("#fix button[type=submit]").click();
            assertThat(page.locator(".note-err")).hasCount(0);

            page.click("#commit");
            assertThat(page.locator("#receipt"))
                    .containsText("新增", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(page.locator("#receipt dd").first().innerText()).isEqualTo(String.valueOf(MessyRoster.ROWS));
            clerk.picture("import-receipt");

            clerk.go("/?division=510824");
            assertThat(page.locator(".kpi").nth(1).innerText()).isNotEqualTo(before);

            Path exported = export(clerk);
            upload(clerk, exported);
            Locator same = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^无变化")));
            Locator all = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^全部")));
            assertThat(number(same)).isEqualTo(number(all)).isGreaterThan(600);
            clerk.picture("import-same");

            assertThat(clerk.complaints).isEmpty();
        }
    }

    @Test
    void picturesEveryPageAsAPersonSeesIt() {
        try (Clerk clerk = new Clerk(port, "province")) {
            for (String[] shot : List.of(
                    new String[] {"dashboard", "/"},
                    new String[] {"quota", "/quota?division=5108"},
                    new String[] {"roster", "/roster"},
                    new String[] {"roster-print", "/roster/print?division=510824100"},
                    new String[] {"villages", "/villages"},
                    new String[] {"units", "/units"},
                    new String[] {"divisions", "/divisions"},
                    new String[] {"import-upload", "/imports"})) {
                assertThat(clerk.go(shot[1]).status()).as(shot[1]).isEqualTo(200);
                clerk.picture(shot[0]);
            }
            clerk.go("/villages?division=510824");
            clerk.page.locator("tbody th a").first().click();
            assertThat(clerk.page.locator("main")).containsText("统计代码");
            clerk.picture("village");
            assertThat(clerk.complaints).isEmpty();
        }
    }

    private static void upload(Clerk clerk, Path file) {
        clerk.go("/imports");
        clerk.page.setInputFiles("#file", file);
        clerk.page.click("form[data-upload] button[type=submit]");
        Locator done = clerk.page
                .locator("#sheet, #problem, #commit, select[name^='f.']")
                .first();
        assertThat(done).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(clerk.page.url()).as(clerk.page.locator("main").innerText()).contains("/check");
    }

    private Path export(Clerk clerk) {
        clerk.go("/roster?division=510824");
        Download download = clerk.page.waitForDownload(() -> clerk.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导出 Excel"))
                .click());
        Path file = folder.resolve("导出.xlsx");
        download.saveAs(file);
        return file;
    }

    private static int number(Locator tab) {
        return Integer.parseInt(tab.locator(".c").innerText().replace(",", ""));
    }

    /** Supported villages of the county with a post to fill and a name that occurs once. */
    private List<MessyRoster.Place> freeVillages() {
        return jdbc.sql("""
                        select t.name as township, v.short_name as village
                          from village_support s
                          join division v on v.code = s.village_code
                          join division t on t.code = v.parent_code
                         where s.village_code like '510824%' and s.ends_on is null
                           and (select count(*) from division o
                                 where o.code like '510824%' and o.short_name = v.short_name) = 1
                         order by s.village_code limit :rows
                        """)
                .param("rows", MessyRoster.ROWS - 1)
                .query(MessyRoster.Place.class)
                .list();
    }

    private String villageNamedTwice() {
        return jdbc.sql("""
                        select short_name from division where code like '510824%' and level = 'VILLAGE'
                         group by short_name having count(*) = 2 order by short_name limit 1
                        """).query(String.class).single();
    }
}
