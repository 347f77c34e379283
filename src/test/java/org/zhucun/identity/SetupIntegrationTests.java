package org.zhucun.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhucun.DatabaseTest;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** An empty installation, from its token to the first person who signs in. */
@SpringBootTest(properties = "zhucun.demo=off")
@AutoConfigureMockMvc
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SetupIntegrationTests {

    private static final String GOOD = "Well-chosen-2026";

    @Autowired
    private SetupService setup;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void opensOnceWithThePrintedTokenAndSaysEverythingThatIsWrong_S002_S003_S004_S005(CapturedOutput output)
            throws Exception {
        jdbc.sql("delete from user_account").update();
        setup.afterSingletonsInstantiated();
        String token = output.getOut().replaceAll("(?s).*一次性开通令牌 ([0-9a-f]{32}).*", "$1");
        assertThat(token).hasSize(32);

        assertThat(broken(new SetUpProvince("guessed", "", "", "a b", "", "", "short")))
                .containsExactlyInAnyOrder(
                        SignInRule.SETUP_TOKEN,
                        SignInRule.USERNAME_SHAPE,
                        SignInRule.STRONG_PASSWORD,
                        SignInRule.SETUP_COMPLETE);
        assertThat(setup.open()).isTrue();

        setup.setUp(new SetUpProvince(token, "15", "示例自治区", "first.one", "示例", "示例办公室", GOOD));

        mvc.perform(formLogin().user("first.one").password(GOOD)).andExpect(authenticated());
        mvc.perform(formLogin().user("first.one").password("Something-else-1")).andExpect(unauthenticated());
        mvc.perform(get("/setup")).andExpect(status().isNotFound());
        assertThatThrownBy(() -> setup.setUp(new SetUpProvince(token, "15", "示例自治区", "second", "示例", "示例办公室", GOOD)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void wantsThreeOfFourClassesAndNotTheUserName_S003() {
        assertThat(PasswordPolicy.accepts("abcDEF1234", "clerk")).isTrue();
        assertThat(PasswordPolicy.accepts("abcdefghij1", "clerk")).isFalse();
        assertThat(PasswordPolicy.accepts("aB3-short", "clerk")).isFalse();
        assertThat(PasswordPolicy.accepts("My-Clerk-2026", "clerk")).isFalse();
    }

    @Test
    void keepsOneAccountPerUserName_S001() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into user_account (id, username, name, organisation, password_hash)
                                values (-1, 'twin', 'a', 'a', 'x'), (-2, 'twin', 'b', 'b', 'x')
                                """).update()).hasMessageContaining("s001_one_account_per_username");
    }

    private List<RuleCode> broken(SetUpProvince command) {
        try {
            setup.setUp(command);
            return List.of();
        } catch (RuleViolationException e) {
            return e.violations().stream().map(Violation::rule).toList();
        }
    }
}
