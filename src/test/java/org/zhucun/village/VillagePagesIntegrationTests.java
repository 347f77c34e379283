package org.zhucun.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.OF_CANGXI;
import static org.zhucun.PlacesFixture.PROVINCIAL;
import static org.zhucun.PlacesFixture.staffOf;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class VillagePagesIntegrationTests {

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
        places.support("511902104201", 1, 0);
        places.inPost(1, "陈明远", PROVINCIAL, JIALONG, "FIRST_SECRETARY");
        places.inPost(2, "何晓燕", OF_CANGXI, JIALONG, "TEAM_MEMBER");
        places.inPost(3, "杨雪梅", OF_CANGXI, JIALONG, "TEAM_MEMBER");
        jdbc.sql(
                        "update assignment set status = 'ENDED', ended_on = date '2026-10-12', end_reason = 'HEALTH' where id = 3")
                .update();
    }

    @Test
    void listsTheSupportedVillagesOfTheScope() throws Exception {
        Document page = PageText.of(mvc, "/villages", staffOf("51"));
        assertThat(page.select("#villages tbody th").eachText()).containsExactly("嘉龙村", "长滩河村");
        assertThat(page.select("#villages tbody tr").get(0).text())
                .contains("广元市苍溪县五龙镇", "脱贫村", "1 / 1", "1 / 2", "空缺 1 人");
        assertThat(PageText.of(mvc, "/villages?listed=ALL", staffOf("510824"))
                        .select("#villages tbody th")
                        .eachText())
                .containsExactly("嘉龙村", "三会村");
    }

    @Test
    void keepsTheFilterAndSaysWhenNothingMatches() throws Exception {
        Document page = PageText.of(
                mvc,
                "/villages?division=510824&category=OUT_OF_POVERTY&listed=SUPPORTED&vacancy=true&q=jl",
                staffOf("51"));
        assertThat(page.select("#villages tbody th").eachText()).containsExactly("嘉龙村");
        assertThat(page.select("#f-d option[selected]").text()).endsWith("苍溪县");
        assertThat(page.select("#f-q").val()).isEqualTo("jl");
        Document none = PageText.of(mvc, "/villages?division=&category=RELOCATION&vacancy=&q=", staffOf("51"));
        assertThat(none.select(".empty h3").text()).isEqualTo("没有符合条件的村");
    }

    @Test
    void turnsPagesBothWays() throws Exception {
        PlacesFixture places = new PlacesFixture(jdbc);
        for (int i = 300; i < 420; i++) {
            places.division("510824107" + i, "VILLAGE", "村" + i, "村" + i);
        }
        Document first = PageText.of(mvc, "/villages?listed=ALL&division=510824", staffOf("510824"));
        assertThat(first.select("#villages tbody tr")).hasSize(50);
        assertThat(first.select(".pager a[rel=prev]")).isEmpty();
        Document second = PageText.of(mvc, first.select(".pager a[rel=next]").attr("href"), staffOf("510824"));
        Document third = PageText.of(mvc, second.select(".pager a[rel=next]").attr("href"), staffOf("510824"));
        assertThat(third.select("#villages tbody tr")).hasSize(22);
        assertThat(third.select(".pager a[rel=next]")).isEmpty();
        Document again = PageText.of(mvc, third.select(".pager a[rel=prev]").attr("href"), staffOf("510824"));
        assertThat(again.select("#villages tbody tr").eachText())
                .isEqualTo(second.select("#villages tbody tr").eachText());
        Document start = PageText.of(mvc, again.select(".pager a[rel=prev]").attr("href"), staffOf("510824"));
        assertThat(start.select("#villages tbody tr").eachText())
                .isEqualTo(first.select("#villages tbody tr").eachText());
        assertThat(start.select(".pager a[rel=prev]")).isEmpty();
    }

    @Test
    void showsTheTeamTheVacancyAndTheHistory() throws Exception {
        Document page = PageText.of(mvc, "/villages/" + JIALONG, staffOf("51"));
        assertThat(page.select("#team tbody tr").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("陈明远", "第一书记");
        assertThat(page.select("[data-vacancy]").text()).contains("工作队员空缺 1 人", "2026-10-12", "杨雪梅", "因病");
        assertThat(page.select("#history tbody tr")).hasSize(3);
        assertThat(page.select("a[rel=next]").attr("href")).endsWith("/villages/511902104201");
        assertThat(page.select("a[rel=prev]")).isEmpty();
        assertThat(PageText.of(mvc, "/villages/" + JIALONG, staffOf("510824")).select("a[rel=next]"))
                .isEmpty();
    }

    @Test
    void speaksEnglishToo() throws Exception {
        Document page = PageText.of(mvc, "/villages/" + JIALONG + "?lang=en", staffOf("51"));
        assertThat(page.select("#v-team").text()).isEqualTo("Team now");
    }

    @Test
    void changesTheSupportByForm() throws Exception {
        Document form = PageText.of(mvc, "/villages/" + JIALONG + "/support", staffOf("510824"));
        assertThat(form.select("input[name=categories][checked]").val()).isEqualTo("OUT_OF_POVERTY");
        mvc.perform(post("/villages/" + JIALONG + "/support")
                        .with(staffOf("510824"))
                        .with(csrf())
                        .param("version", form.select("#version").val())
                        .param("from", "2026-11-01")
                        .param("requiredFirstSecretary", "1")
                        .param("requiredMembers", "3")
                        .param("categories", "RED_VILLAGE")
                        .param("unitName", "四川省水利厅")
                        .param("reason", "调整"))
                .andExpect(redirectedUrl("/villages/" + JIALONG));
        assertThat(jdbc.sql("select required_members from village_support where starts_on = date '2026-11-01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select string_agg(category || ' ' || coalesce(ends_on::text, ''), ', ' order by category)"
                                + " from village_category where village_code = '510824107201'")
                        .query(String.class)
                        .single())
                .isEqualTo("OUT_OF_POVERTY 2026-11-01, RED_VILLAGE ");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        String html = mvc.perform(post("/villages/" + JIALONG + "/support")
                        .with(staffOf("510824"))
                        .with(csrf())
                        .param("version", "0")
                        .param("requiredMembers", "30"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document page = PageText.checked(html);
        assertThat(page.select("#requiredMembers-e").text()).contains("30");
        assertThat(page.select("#reason-e").text()).isEqualTo("须填写调整理由，最多 200 个字。");
        assertThat(page.select(".note-err li")).hasSize(2);
    }

    @Test
    void saysWhenThereIsNoUnitOfThatName_V006() throws Exception {
        String html = mvc.perform(post("/villages/" + JIALONG + "/support")
                        .with(staffOf("510824"))
                        .with(csrf())
                        .param("version", "0")
                        .param("unitName", "没有局"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(PageText.checked(html).select("#unitName-e").text()).contains("没有局");
    }

    @Test
    void aForeignCountysVillageHasNoPage() throws Exception {
        for (String path : new String[] {"/villages/511902104201", "/villages/511902104201/support"}) {
            mvc.perform(get(path).with(staffOf("510824"))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/villages/511902104201/support")
                        .with(staffOf("510824"))
                        .with(csrf())
                        .param("reason", "x"))
                .andExpect(status().isNotFound());
    }
}
