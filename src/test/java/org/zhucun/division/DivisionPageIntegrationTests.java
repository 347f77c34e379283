package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.PROVINCIAL;
import static org.zhucun.PlacesFixture.clerkOf;
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
class DivisionPageIntegrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        new PlacesFixture(jdbc).load();
    }

    @Test
    void opensOnTheScopeAndWalksDown() throws Exception {
        Document page = PageText.of(mvc, "/divisions", staffOf("51"));
        assertThat(page.select("#divisions tbody th").eachText()).containsExactly("广元市", "巴中市");
        Document city = PageText.of(mvc, page.select("#divisions tbody th a").attr("href"), staffOf("51"));
        assertThat(city.select("#divisions tbody th").eachText()).containsExactly("苍溪县");
        Document township = PageText.of(mvc, "/divisions?in=510824107", staffOf("51"));
        assertThat(township.select("#divisions tbody th a").attr("href")).isEqualTo("/villages/510824107201");
        assertThat(township.select(".toolbar .crumbs li").eachText()).containsExactly("四川省", "广元市", "苍溪县", "五龙镇");
    }

    @Test
    void showsSeveralScopesSideBySide() throws Exception {
        assertThat(PageText.of(mvc, "/divisions", staffOf("510824", "5119"))
                        .select("#divisions tbody th")
                        .eachText())
                .containsExactly("苍溪县", "巴中市");
    }

    @Test
    void findsByInitials() throws Exception {
        Document page = PageText.of(mvc, "/divisions?q=cx", staffOf("51"));
        assertThat(page.select("#divisions tbody th").eachText()).containsExactly("苍溪县");
        assertThat(PageText.of(mvc, "/divisions?q=xyzzy", staffOf("51"))
                        .select(".empty h3")
                        .text())
                .contains("xyzzy");
    }

    @Test
    void aForeignCountyIsNotThere() throws Exception {
        mvc.perform(get("/divisions?in=511902").with(staffOf("510824"))).andExpect(status().isNotFound());
        assertThat(PageText.of(mvc, "/divisions", staffOf("510824"))
                        .select(".toolbar .crumbs li")
                        .eachText())
                .containsExactly("苍溪县");
        assertThat(PageText.of(mvc, "/divisions", clerkOf(PROVINCIAL)).select("#divisions"))
                .isEmpty();
    }

    @Test
    void offersTheWayDownInFilters() throws Exception {
        assertThat(PageText.of(mvc, "/villages?division=510824", staffOf("51"))
                        .select("#f-d option")
                        .eachText())
                .containsExactly("全部", "四川省", "　广元市", "　　苍溪县", "　　　五龙镇");
    }
}
