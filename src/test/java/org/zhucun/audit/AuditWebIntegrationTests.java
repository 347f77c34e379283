package org.zhucun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.identity.Role;
import org.zhucun.identity.SignedIn;
import org.zhucun.shared.Actor;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class AuditWebIntegrationTests {

    private static final Actor WHO = new Actor(9, "auditor", "审计示例");
    private static final RequestPostProcessor AUDITOR =
            user(new SignedIn(WHO, "信息中心", null, true, Set.of(Role.AUDITOR), List.of(), null));

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MessageSource messages;

    @Autowired
    AuditKinds kinds;

    @Test
    void everyKindOfActHasANameInBothLanguages() {
        assertThat(kinds.all()).contains("RosterExported", "ImportCommitted", "SignInRefused");
        for (String kind : kinds.all()) {
            assertThat(messages.getMessage("audit.event." + kind, null, "", java.util.Locale.CHINA))
                    .as(kind)
                    .isNotEmpty();
        }
    }

    @Test
    void onlyTheAuditorOpensTheRecordAndWhoElseTriesIsOnIt() throws Exception {
        mvc.perform(get("/api/audit").with(staffOf("51"))).andExpect(status().isForbidden());
        mvc.perform(get("/audit").with(staffOf("51"))).andExpect(status().isForbidden());
        mvc.perform(post("/api/audit/verify").with(staffOf("51")).with(csrf())).andExpect(status().isForbidden());

        mvc.perform(get("/api/audit").param("event", "SignInDoorClosed").with(AUDITOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].summary").value("POST /api/audit/verify"))
                .andExpect(jsonPath("$.items[0].username").value("staff"))
                .andExpect(jsonPath("$.items[0].refused").value(true))
                .andExpect(jsonPath("$.items[0].address").value("127.0.0.1"))
                .andExpect(jsonPath("$.items[0].requestId").isNotEmpty());
    }

    @Test
    void readingTheRecordIsOnTheRecord() throws Exception {
        mvc.perform(get("/api/audit").param("username", "nobody").with(AUDITOR))
                .andExpect(jsonPath("$.items").isEmpty());
        assertThat(lastOf("AuditRead")).isEqualTo("[username=nobody]");
    }

    @Test
    void aWrongPasswordIsOnTheRecordWithoutIt() throws Exception {
        mvc.perform(formLogin().user("nobody-here").password("secret-words")).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select row(e.*)::text from audit_entry e where event = 'SignInRefused'")
                        .query(String.class)
                        .single())
                .contains("nobody-here")
                .doesNotContain("secret-words");
    }

    @Test
    void pagesThroughActsAndFiltersThem() throws Exception {
        for (int i = 0; i < 5; i++) {
            events.publishEvent(new AuditRead(new Actor(3, "pager", "翻页示例"), "第 " + i + " 条"));
        }
        mvc.perform(get("/api/audit")
                        .param("username", "pager")
                        .param("size", "3")
                        .with(AUDITOR))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].summary").value("第 4 条"))
                .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(get("/api/audit")
                        .param("username", "pager")
                        .param("q", "第 2")
                        .with(AUDITOR))
                .andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(get("/api/audit")
                        .param("username", "pager")
                        .param("until", "2001-01-01")
                        .with(AUDITOR))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void showsExportsAndVerifiesOnThePage() throws Exception {
        events.publishEvent(new AuditRead(WHO, "=cmd|calc"));
        Document page = PageText.of(mvc, "/audit?username=auditor", AUDITOR);
        assertThat(page.select("#acts tbody tr").text()).contains("查阅日志").contains("=cmd|calc");
        assertThat(page.select("nav.side").text()).contains("操作日志").doesNotContain("花名册");

        String csv = mvc.perform(get("/api/audit/export.csv")
                        .param("username", "auditor")
                        .with(AUDITOR))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("时间").contains("AuditRead").doesNotContain(",=cmd");

        Document verified =
                PageText.checked(mvc.perform(post("/audit/verify").with(AUDITOR).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(verified.select("#verified")).hasSize(1);
    }

    private String lastOf(String event) {
        return jdbc.sql("select summary from audit_entry where event = ? order by id desc limit 1")
                .param(event)
                .query(String.class)
                .single();
    }
}
