package org.zhucun.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.OF_BAZHOU;
import static org.zhucun.PlacesFixture.OF_CANGXI;
import static org.zhucun.PlacesFixture.PROVINCIAL;
import static org.zhucun.PlacesFixture.staffOf;

import jakarta.persistence.EntityManager;
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
class UnitPagesIntegrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    PlacesFixture places;

    @BeforeEach
    void load() {
        places = new PlacesFixture(jdbc);
        places.load();
        places.inPost(1, "陈明远", PROVINCIAL, "510824107201", "FIRST_SECRETARY");
        places.inPost(2, "何晓燕", PROVINCIAL, "511902104201", "TEAM_MEMBER");
        places.inPost(3, "杨雪梅", PROVINCIAL, "510824107202", "TEAM_MEMBER");
        jdbc.sql(
                        "update assignment set status = 'ENDED', ended_on = date '2026-01-12', end_reason = 'HEALTH' where id = 3")
                .update();
    }

    @Test
    void countsPeopleInTheScopeAlone() throws Exception {
        assertThat(row("51").text()).contains("四川省水利厅", "省水利厅", "机关", "四川省").endsWith("1 1");
        assertThat(row("510824").text()).endsWith("1 0");
    }

    private org.jsoup.nodes.Element row(String scope) throws Exception {
        return PageText.of(mvc, "/units?q=slt", staffOf(scope))
                .select("#units tbody tr")
                .get(0);
    }

    @Test
    void narrowsAndSaysWhenNothingMatches() throws Exception {
        Document page = PageText.of(mvc, "/units?division=510824&level=COUNTY&nature=机关&q=", staffOf("51"));
        assertThat(page.select("#units tbody th").eachText()).containsExactly("苍溪县林业局");
        assertThat(PageText.of(mvc, "/units?level=TOWNSHIP", staffOf("51"))
                        .select(".empty h3")
                        .text())
                .isEqualTo("没有符合条件的单位");
    }

    @Test
    void showsWhomItSendsWhereNowAndBefore() throws Exception {
        Document page = PageText.of(mvc, "/units/" + PROVINCIAL, staffOf("51"));
        assertThat(page.select("#now tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("陈明远", "广元市苍溪县五龙镇嘉龙村");
        assertThat(page.select("#before tbody tr").text()).contains("杨雪梅", "2026-01-12", "因病");
        assertThat(PageText.of(mvc, "/units/" + PROVINCIAL, staffOf("510824")).select("#now tbody tr"))
                .hasSize(1);
    }

    @Test
    void aForeignCountysUnitHasNoPage() throws Exception {
        for (String path : new String[] {"", "/edit", "/merge"}) {
            mvc.perform(get("/units/" + OF_BAZHOU + path).with(staffOf("510824")))
                    .andExpect(status().isNotFound());
        }
        for (String path : new String[] {"/edit", "/merge?into=" + OF_CANGXI, "/unmerge"}) {
            mvc.perform(post("/units/" + OF_BAZHOU + path)
                            .with(staffOf("510824"))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void offersChangesOnlyWhereTheyAreAllowed() throws Exception {
        assertThat(PageText.of(mvc, "/units/" + PROVINCIAL, staffOf("510824")).select(".pagehead .acts a"))
                .hasSize(1);
        assertThat(PageText.of(mvc, "/units/" + OF_CANGXI, staffOf("510824")).select(".pagehead .acts a"))
                .hasSize(3);
    }

    @Test
    void mergesWithAPreviewAndUndoes() throws Exception {
        places.unit(900_010, "苍溪县林业局（原）", "县林业局", "COUNTY", "510824");
        places.inPost(4, "周文斌", 900_010, "510824107202", "FIRST_SECRETARY");
        Document choice = PageText.of(mvc, "/units/900010/merge", staffOf("510824"));
        assertThat(choice.select("#candidates tbody th").eachText()).containsExactly("苍溪县林业局");
        Document preview = PageText.of(mvc, choice.select("#candidates a").attr("href"), staffOf("510824"));
        assertThat(preview.select(".card li").eachText())
                .contains("1 名干部改属“苍溪县林业局”。", "1 条选派记录保留选派时的单位。", "新增别名：苍溪县林业局（原）。");

        String refused = mvc.perform(post("/units/900010/merge")
                        .param("into", String.valueOf(OF_CANGXI))
                        .with(staffOf("510824"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(PageText.checked(refused).select(".note-err").text()).contains("理由");

        entities.clear();
        mvc.perform(post("/units/900010/merge")
                        .param("into", String.valueOf(OF_CANGXI))
                        .param("reason", "同一单位")
                        .with(staffOf("510824"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/units/" + OF_CANGXI));
        Document merged = PageText.of(mvc, "/units/" + OF_CANGXI, staffOf("510824"));
        assertThat(merged.select("#now tbody tr").text()).contains("周文斌", "苍溪县林业局（原）");
        assertThat(merged.select("form[action$=/units/900010/unmerge]")).hasSize(1);

        entities.clear();
        mvc.perform(post("/units/900010/unmerge").with(staffOf("510824")).with(csrf()))
                .andExpect(redirectedUrl("/units/900010"));
        assertThat(PageText.of(mvc, "/units/" + OF_CANGXI, staffOf("510824")).select("#u-merged"))
                .isEmpty();
    }

    @Test
    void addsAndChangesAUnitByForm() throws Exception {
        String refused = mvc.perform(post("/units/new")
                        .param("name", "局")
                        .param("level", "COUNTY")
                        .param("divisionCode", "511902")
                        .with(staffOf("510824"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document form = PageText.checked(refused);
        assertThat(form.select("#name-e").text()).contains("2 至 100");
        assertThat(form.select("#divisionCode-e").text()).contains("巴州区");

        mvc.perform(post("/units/new")
                        .param("name", "苍溪县水务局")
                        .param("aliases", "县水务局\n水务局、苍溪水务")
                        .param("level", "COUNTY")
                        .param("divisionCode", "510824")
                        .with(staffOf("510824"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/units/*"));
        assertThat(jdbc.sql("select count(*) from unit_alias a join dispatching_unit u on u.id = a.unit_id"
                                + " where u.name = '苍溪县水务局'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        Document edit = PageText.of(mvc, "/units/" + OF_CANGXI + "/edit", staffOf("510824"));
        assertThat(edit.select("#name").val()).isEqualTo("苍溪县林业局");
        entities.clear();
        mvc.perform(post("/units/" + OF_CANGXI + "/edit")
                        .param("version", "0")
                        .param("name", "苍溪县林业和草原局")
                        .param("level", "COUNTY")
                        .param("divisionCode", "510824")
                        .with(staffOf("510824"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/units/" + OF_CANGXI));
    }
}
