package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A city asks for its rosters; a county mends its own in a spreadsheet, confirms it, and the city takes it over. */
@JourneyTest
class ConfirmationJourneyTests {

    private static final String MENDED = "四级调研员";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void aCountyCorrectsItsRosterBySpreadsheetAndConfirmsIt() throws IOException {
        try (Clerk city = new Clerk(port, "city");
                Clerk county = new Clerk(port, "county")) {
            city.go("/confirmations");
            city.page.fill("#name", "十月底名册核对");
            city.page.click("#open button[type=submit]");
            assertThat(city.page.locator("#waiting")).containsText("苍溪县");
            String round = city.page.url().replaceAll(".*(/confirmations/\\d+).*", "$1");

            county.go("/");
            county.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("名册待确认"))
                    .click();
            assertThat(county.page.locator("#confirm")).containsText("确认名册");
            county.picture("confirmation-county");

            Download download = county.page.waitForDownload(() -> county.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载名册"))
                    .click());
            Path roster = folder.resolve("苍溪县花名册.xlsx");
            download.saveAs(roster);
            String whom = mend(roster);

            upload(county, roster);
            Locator changed = county.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^(更新|变更|有变化)")))
                    .first();
            assertThat(changed.locator(".c")).hasText("1");
            changed.click();
            assertThat(county.page.locator("#sheet")).containsText(MENDED);
            county.picture("confirmation-mended");
            county.page.click("#commit");
            assertThat(county.page.locator("#receipt"))
                    .containsText("更新", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));

            county.go(round + "/counties/510824");
            county.page.click("#confirm");
            assertThat(county.page.locator("main")).containsText("县级已确认");

            city.go(round);
            assertThat(city.page.locator("#waiting")).not().containsText("苍溪县");
            city.picture("confirmation-round");
            city.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("苍溪县"))
                    .click();
            city.page.click("#accept");
            assertThat(city.page.locator("main")).containsText("市级已接收");
            city.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("确认时的名册"))
                    .first()
                    .click();
            assertThat(city.page.locator("#rows")).containsText(whom);
            city.picture("confirmation-snapshot");

            assertThat(city.complaints).isEmpty();
            assertThat(county.complaints).isEmpty();
        }
    }

    private static void upload(Clerk clerk, Path file) {
        clerk.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("上传改好的名册"))
                .click();
        clerk.page.setInputFiles("#file", file);
        clerk.page.click("form[data-upload] button[type=submit]");
        assertThat(clerk.page.locator("#sheet, #problem, #commit").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    /** Gives the first person of the file another post, as a clerk would in WPS; answers whom. */
    private static String mend(Path file) throws IOException {
        DataFormatter text = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                int name = column(row, text, "姓名");
                if (name >= 0) {
                    Row first = sheet.getRow(row.getRowNum() + 1);
                    first.getCell(column(row, text, "单位职务"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue(MENDED);
                    String whom = text.formatCellValue(first.getCell(name));
                    try (OutputStream out = Files.newOutputStream(file)) {
                        workbook.write(out);
                    }
                    return whom;
                }
            }
        }
        throw new AssertionError("no header in the exported roster");
    }

    private static int column(Row row, DataFormatter text, String header) {
        for (Cell cell : row) {
            if (text.formatCellValue(cell).equals(header)) {
                return cell.getColumnIndex();
            }
        }
        return -1;
    }
}
