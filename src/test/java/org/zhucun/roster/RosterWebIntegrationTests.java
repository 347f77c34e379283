package org.zhucun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.clerkOf;
import static org.zhucun.PlacesFixture.staffOf;
import static org.zhucun.roster.RosterFixture.BAZHOU;
import static org.zhucun.roster.RosterFixture.CANGXI;
import static org.zhucun.roster.RosterFixture.COUNTY_UNIT;
import static org.zhucun.roster.RosterFixture.HUACHENG;
import static org.zhucun.roster.RosterFixture.JIALONG;
import static org.zhucun.roster.RosterFixture.MUNICIPAL_UNIT;
import static org.zhucun.roster.RosterFixture.PROVINCIAL_UNIT;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class RosterWebIntegrationTests {

    private static final RequestPostProcessor PROVINCE = staffOf("51");
    private static final RequestPostProcessor OF_CANGXI = staffOf(CANGXI);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountCache tabCounts;

    RosterFixture roster;
    long zhang;
    long li;
    long an;

    @BeforeEach
    void threePeople() {
        tabCounts.forget();
        roster = RosterFixture.on(jdbc);
        zhang = roster.person("张强", JIALONG, PROVINCIAL_UNIT, "FIRST_SECRETARY");
        li = roster.person("李敏", JIALONG, COUNTY_UNIT, "TEAM_MEMBER");
        an = roster.person("安静", HUACHENG, MUNICIPAL_UNIT, "TEAM_MEMBER");
    }

    @Test
    void listsAsTheContractSays() throws Exception {
        mvc.perform(get("/api/assignments?role=FIRST_SECRETARY&count=true").with(PROVINCE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(zhang))
                .andExpect(jsonPath("$.items[0].cadreName").value("张强"))
                .andExpect(jsonPath("$.items[0].villagePath").value("广元市苍溪县五龙镇嘉龙村"))
                .andExpect(jsonPath("$.items[0].unitLevel").value("PROVINCIAL"))
                .andExpect(jsonPath("$.items[0].startsOn").value("2025-10-08"))
                .andExpect(jsonPath("$.items[0].version").value(0))
                .andExpect(jsonPath("$.next").isEmpty())
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void aForeignAssignmentIsNotThere() throws Exception {
        mvc.perform(get("/api/assignments/" + an).with(OF_CANGXI)).andExpect(status().isNotFound());
        mvc.perform(get("/api/assignments/" + an).with(PROVINCE)).andExpect(status().isOk());
        mvc.perform(get("/api/assignments?division=" + BAZHOU).with(OF_CANGXI))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=cadre.id_number", "role=BOSS", "division=5x", "asOf=2026-13-01", "after=rubbish", "size=x"
            })
    void refusesWhatIsNoFilter(String query) throws Exception {
        mvc.perform(get("/api/assignments?" + query).with(PROVINCE)).andExpect(status().isBadRequest());
    }

    @Test
    void thePageShowsTheScopesPeopleAndNobodyElses() throws Exception {
        Document page = PageText.of(mvc, "/roster", OF_CANGXI);
        assertThat(page.select("tbody th a").eachText()).containsExactlyInAnyOrder("张强", "李敏");
        assertThat(page.select(".views a[aria-current]").text()).isEqualTo("在岗2");
        assertThat(page.select("h1 .sub").text()).contains("第一书记 1 人").contains("工作队员 1 人");
        assertThat(page.text()).doesNotContain("安静").doesNotContain("化成");
    }

    @Test
    void aHostileNameStaysAName() throws Exception {
        String hostile = "<b title='x'>\"&";
        jdbc.sql("update cadre set name = ?, post = ? where id = ?")
                .params(hostile, hostile, zhang)
                .update();
        Document page = PageText.of(mvc, "/roster?role=FIRST_SECRETARY", PROVINCE);
        assertThat(page.select("tbody th a").text()).isEqualTo(hostile);
        assertThat(page.select("tbody input").attr("aria-label")).endsWith(hostile);
        assertThat(page.select("tbody b")).isEmpty();
        assertThat(page.select("tbody td").eachText()).contains(hostile);
    }

    @Test
    void aSortedColumnSaysSoAndTurnsRound() throws Exception {
        Document page = PageText.of(mvc, "/roster?sort=NAME", PROVINCE);
        assertThat(page.select("tbody th a").eachText()).containsExactly("安静", "李敏", "张强");
        assertThat(page.select("th[aria-sort=ascending]").text()).isEqualTo("姓名");
        String turned = page.select("th[aria-sort=ascending] a").attr("href");
        assertThat(PageText.of(mvc, turned, PROVINCE).select("tbody th a").eachText())
                .containsExactly("张强", "李敏", "安静");
    }

    @Test
    void turnsPagesByLinks() throws Exception {
        for (int i = 0; i < 40; i++) {
            roster.person("王" + (char) ('一' + i), HUACHENG, MUNICIPAL_UNIT, "TEAM_MEMBER");
        }
        Document first = PageText.of(mvc, "/roster?size=30", PROVINCE);
        Document second = PageText.of(mvc, first.select("a[rel=next]").attr("href"), PROVINCE);
        assertThat(second.select("tbody tr")).hasSize(13);
        assertThat(second.select(".pager [role=status]").text()).isEqualTo("共 43 人，本页第 31—43 人");
        assertThat(second.select("a[rel=next]")).isEmpty();
        Document back = PageText.of(mvc, second.select("a[rel=prev]").attr("href"), PROVINCE);
        assertThat(back.select("tbody th a").eachText())
                .isEqualTo(first.select("tbody th a").eachText());
        assertThat(back.select("a[rel=prev]")).isEmpty();
    }

    @Test
    void aChipNamesItsConditionAndTakesItAway() throws Exception {
        Document page = PageText.of(mvc, "/roster?division=" + CANGXI + "&role=TEAM_MEMBER", PROVINCE);
        assertThat(page.select(".chip").eachText()).containsExactly("地区：苍溪县", "岗位：工作队员");
        Document wider = PageText.of(mvc, page.select(".chip a").first().attr("href"), PROVINCE);
        assertThat(wider.select("tbody th a").eachText()).containsExactlyInAnyOrder("李敏", "安静");
    }

    @Test
    void saysWhenNobodyMatches() throws Exception {
        Document page = PageText.of(mvc, "/roster?q=nobody", PROVINCE);
        assertThat(page.select(".empty h3").text()).isEqualTo("没有符合条件的人员");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void remembersColumnsAndRowHeight() throws Exception {
        mvc.perform(get(URI.create("/roster/columns?show=UNIT&show=PHONE&back=tab%3DALL"))
                        .with(PROVINCE))
                .andExpect(cookie().value("roster-columns", "UNIT.PHONE"))
                .andExpect(redirectedUrl("/roster?tab=ALL"));
        String html = mvc.perform(get("/roster")
                        .cookie(new Cookie("roster-columns", "UNIT.PHONE.wide"))
                        .with(PROVINCE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document page = PageText.checked(html);
        assertThat(page.select("thead th").eachText()).containsExactly("姓名", "派出单位", "联系电话");
        assertThat(page.select("table.tbl-wide")).hasSize(1);
    }

    @Test
    void neverLeadsOffTheSite() throws Exception {
        mvc.perform(get(URI.create("/roster/columns?wide=true&back=//evil.example/%0d%0aX:y"))
                        .with(PROVINCE))
                .andExpect(redirectedUrl("/roster?evil.exampleXy"));
    }

    @Test
    void printsTheScopesPeopleByVillage() throws Exception {
        Document page = PageText.of(mvc, "/roster/print", OF_CANGXI);
        assertThat(page.select("h1").text()).isEqualTo("苍溪县驻村第一书记和工作队员花名册");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.text())
                .contains("填报单位（盖章）：组织部")
                .contains("截止日期：2026年10月31日")
                .doesNotContain("安静");
        assertThat(page.text()).doesNotContain(RosterFixture.phone(zhang));
    }

    @Test
    void beginsASheetForEachTownship() throws Exception {
        assertThat(PageText.of(mvc, "/roster/print?perTownship=true", PROVINCE).select("section.paper"))
                .hasSize(2);
    }

    @Test
    void exportsExactlyTheRowsOfTheListInFull() throws Exception {
        List<List<String>> rows = exported("/api/exports/roster.xlsx?sort=NAME", PROVINCE);
        assertThat(rows.get(0)).startsWith("驻村第一书记和工作队员花名册");
        assertThat(rows.get(1)).startsWith("条件：全部；数据截至 2026-10-31");
        assertThat(rows.get(2)).startsWith("序号", "市(州)", "县(市、区)", "乡镇(街道)", "村(社区)");
        int name = rows.get(2).indexOf("姓名");
        int number = rows.get(2).indexOf("身份证号");
        assertThat(rows.subList(3, rows.size()).stream().map(row -> row.get(name)))
                .containsExactly("安静", "李敏", "张强");
        assertThat(rows.get(5).get(number)).isEqualTo(RosterFixture.number(zhang));
        assertThat(rows.get(5)).contains("第一书记", "省级", "轮换", "2025-10-08", JIALONG);
    }

    @Test
    void exportsNobodyOutOfScopeWhateverIsAsked() throws Exception {
        assertThat(exported("/api/exports/roster.xlsx?tab=IN_POST", OF_CANGXI)).hasSize(5);
        assertThat(exported("/api/exports/roster.xlsx?division=" + BAZHOU, OF_CANGXI))
                .hasSize(3);
        assertThat(exported("/api/exports/roster.xlsx?ids=" + an + "&ids=" + li, OF_CANGXI))
                .hasSize(4);
    }

    @Test
    void masksNumbersForThoseWhoDoNotWorkWithThem() throws Exception {
        String csv = csv("/api/exports/roster.csv", clerkOf(PROVINCIAL_UNIT));
        assertThat(csv).contains("张强").contains("510824********").doesNotContain(RosterFixture.number(zhang));
        assertThat(csv).doesNotContain("李敏");
    }

    @Test
    void recordsWhoTookWhatWithoutANumberInIt() throws Exception {
        csv("/api/exports/roster.csv?q=" + RosterFixture.number(zhang), PROVINCE);
        String summary = jdbc.sql(
                        "select summary from audit_entry where event = 'RosterExported' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(summary).contains("导出 1 行").contains("510824********").doesNotContain(RosterFixture.number(zhang));
    }

    @Test
    void neverExportsAFormula() throws Exception {
        roster.setPerson(li, "remark = '=cmd|calc'");
        assertThat(csv("/api/exports/roster.csv", PROVINCE))
                .doesNotContain(",=cmd")
                .contains("=cmd|calc");
    }

    @Test
    void anUnknownFormatIsNotThere() throws Exception {
        mvc.perform(get("/api/exports/roster.exe").with(PROVINCE)).andExpect(status().isNotFound());
    }

    @Test
    void showsAPersonAndTheirTerms() throws Exception {
        Document page = PageText.of(mvc, "/cadres/" + zhang, OF_CANGXI);
        assertThat(page.select("h1").text()).contains("张强");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.text()).contains("第四轮").doesNotContain(RosterFixture.number(zhang));
        mvc.perform(get("/cadres/" + an).with(OF_CANGXI)).andExpect(forwardedUrl("/error"));
    }

    @Test
    void showsFullNumbersOnceForAReason() throws Exception {
        String asked = mvc.perform(post("/cadres/" + zhang + "/reveal")
                        .param("reason", "核对保险")
                        .with(OF_CANGXI)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(PageText.checked(asked).text()).contains(RosterFixture.number(zhang));
        assertThat(jdbc.sql(
                                "select subject || ' ' || summary from audit_entry where event = 'CadreNumbersRevealed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("cadre/" + zhang + " 核对保险");
        Document refused = PageText.checked(
                mvc.perform(post("/cadres/" + zhang + "/reveal").with(OF_CANGXI).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(refused.select(".errmsg").text()).contains("写明事由").contains("200");
    }

    @Test
    void listsOnlyPeopleOfTheScope() throws Exception {
        mvc.perform(get("/api/cadres?count=true").with(OF_CANGXI))
                .andExpect(jsonPath("$.items[*].name", contains("张强", "李敏")))
                .andExpect(jsonPath("$.total").value(2));
    }

    private String csv(String path, RequestPostProcessor who) throws Exception {
        return new String(bytes(path, who), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<List<String>> exported(String path, RequestPostProcessor who) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes(path, who)))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
