package org.zhucun.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.zhucun.identity.Role.AUDITOR;
import static org.zhucun.identity.Role.IMPORTER;
import static org.zhucun.identity.Role.READER;
import static org.zhucun.identity.Role.REVIEWER;
import static org.zhucun.identity.Role.STAFF;
import static org.zhucun.identity.Role.UNIT_CLERK;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open which door: the one file that says so. A door not named here is closed. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String CSP = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Role[] READERS = {STAFF, REVIEWER, IMPORTER, READER, UNIT_CLERK};
    private static final Role[] DECIDERS = {STAFF, REVIEWER};
    private static final Role[] WRITERS = {STAFF};
    private static final Role[] IMPORTERS = {STAFF, REVIEWER, IMPORTER};

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ApiProblems problems) throws Exception {
        RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        http.authorizeHttpRequests(AccessRules::rules)
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(problems::notSignedIn, api)
                        .defaultAccessDeniedHandlerFor(problems::notAllowed, api)
                        .defaultAccessDeniedHandlerFor(problems::pageNotAllowed, AnyRequestMatcher.INSTANCE))
                .requestCache(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers("/css/**", "/js/**", "/img/**", "/assets/**", "/webjars/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/login", "/setup", "/error", "/error/**")
                .permitAll()
                .requestMatchers(GET, "/", "/api/me", "/v3/api-docs/**")
                .authenticated()
                // imports
                .requestMatchers("/imports", "/imports/**", "/api/imports", "/api/imports/**", "/api/templates/**")
                .hasAnyRole(names(IMPORTERS))
                // attachments
                .requestMatchers(GET, "/api/attachments", "/api/attachments/*")
                .hasAnyRole(names(READERS))
                .requestMatchers(
                        POST, "/api/attachments", "/api/attachments/*/remove", "/attachments", "/attachments/*/remove")
                .hasAnyRole(names(DECIDERS))
                // reviews
                .requestMatchers(GET, "/reviews", "/reviews/**", "/api/reviews", "/api/reviews/**")
                .hasAnyRole(names(DECIDERS))
                .requestMatchers(POST, "/reviews/*/*", "/reviews/batch", "/api/reviews/*/*", "/api/reviews/approve-all")
                .hasAnyRole(names(DECIDERS))
                .requestMatchers(
                        POST, "/api/assignments/*/approve", "/api/assignments/*/return", "/api/assignments/*/reject")
                .hasAnyRole(names(DECIDERS))
                // confirming rosters
                .requestMatchers(
                        GET, "/confirmations", "/confirmations/**", "/api/confirmations", "/api/confirmations/**")
                .hasAnyRole(names(DECIDERS))
                .requestMatchers(POST, "/confirmations", "/api/confirmations")
                .hasAnyRole(names(WRITERS))
                .requestMatchers(POST, "/confirmations/*/counties/*/*", "/api/confirmations/*/counties/*/*")
                .hasAnyRole(names(DECIDERS))
                // the record of acts
                .requestMatchers("/audit", "/audit/**", "/api/audit", "/api/audit/**")
                .hasRole(AUDITOR.name())
                // reading
                .requestMatchers(GET, "/api/divisions/**", "/api/villages/**", "/api/units/**", "/api/cadres/**")
                .hasAnyRole(names(READERS))
                .requestMatchers(
                        GET,
                        "/api/assignments/**",
                        "/api/cycles/**",
                        "/api/quota/**",
                        "/api/profiles/**",
                        "/api/exports/**")
                .hasAnyRole(names(READERS))
                .requestMatchers(GET, "/assignments/new", "/assignments/batch", "/assignments/*/*")
                .hasAnyRole(names(WRITERS))
                .requestMatchers(GET, "/roster", "/roster/**", "/cadres/**", "/villages", "/villages/**")
                .hasAnyRole(names(READERS))
                .requestMatchers(GET, "/worklist/**", "/api/worklists/**", "/assignments/*")
                .hasAnyRole(names(READERS))
                .requestMatchers(
                        GET,
                        "/units",
                        "/units/**",
                        "/divisions",
                        "/divisions/**",
                        "/quota",
                        "/quota/**",
                        "/rules",
                        "/rules/**",
                        "/cycles",
                        "/cycles/**")
                .hasAnyRole(names(READERS))
                .requestMatchers(POST, "/api/quota/what-if")
                .hasAnyRole(names(READERS))
                .requestMatchers(POST, "/api/cadres/*/reveal", "/cadres/*/reveal")
                .hasAnyRole(names(DECIDERS))
                // writing
                .requestMatchers(
                        POST,
                        "/api/**",
                        "/units/**",
                        "/villages/**",
                        "/cadres/**",
                        "/roster/**",
                        "/rules/**",
                        "/cycles/**",
                        "/divisions/**",
                        "/assignments/**")
                .hasAnyRole(names(WRITERS))
                .requestMatchers(PUT, "/api/**")
                .hasAnyRole(names(WRITERS))
                .anyRequest()
                .denyAll();
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }

    /** About 40 ms a hash on two cores: 19 MiB, two passes, as OWASP recommends for Argon2id. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
