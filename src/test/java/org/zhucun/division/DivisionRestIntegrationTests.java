package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class DivisionRestIntegrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        new PlacesFixture(jdbc).load();
    }

    @Test
    void givesADivisionWithItsParent() throws Exception {
        mvc.perform(get("/api/divisions/510824").with(staffOf("51")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("510824"))
                .andExpect(jsonPath("$.name").value("苍溪县"))
                .andExpect(jsonPath("$.level").value("COUNTY"))
                .andExpect(jsonPath("$.parent").value("5108"));
    }

    @Test
    void acceptsAPaddedCode() throws Exception {
        mvc.perform(get("/api/divisions/510824000000").with(staffOf("51")))
                .andExpect(jsonPath("$.code").value("510824"));
    }

    @Test
    void listsChildrenInCodeOrderByPages() throws Exception {
        mvc.perform(get("/api/divisions?parent=51&size=1&count=true").with(staffOf("51")))
                .andExpect(jsonPath("$.items[*].code").value(contains("5108")))
                .andExpect(jsonPath("$.next").value("5108"))
                .andExpect(jsonPath("$.total").value(2));
        mvc.perform(get("/api/divisions?parent=51&size=1&after=5108").with(staffOf("51")))
                .andExpect(jsonPath("$.items[*].code").value(contains("5119")))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void findsByNameShortNameInitialsAndCode() throws Exception {
        for (String q : new String[] {"五龙镇", "五龙", "wl", "510824107"}) {
            mvc.perform(get("/api/divisions").param("q", q).with(staffOf("51")))
                    .andExpect(jsonPath("$.items[0].code").value("510824107"));
        }
    }

    @Test
    void foreignAndAbsentLookTheSame() throws Exception {
        String foreign = problem("/api/divisions/511902");
        assertThat(problem("/api/divisions/519999").replace("519999", "511902")).isEqualTo(foreign);
        problem("/api/divisions?parent=511902");
        mvc.perform(get("/api/divisions").param("q", "化成").with(staffOf("510824")))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void refusesACodeThatIsNone() throws Exception {
        mvc.perform(get("/api/divisions/51x").with(staffOf("51"))).andExpect(status().isBadRequest());
    }

    private String problem(String path) throws Exception {
        return mvc.perform(get(path).with(staffOf("510824")))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
