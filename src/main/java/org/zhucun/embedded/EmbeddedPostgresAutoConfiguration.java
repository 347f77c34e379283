package org.zhucun.embedded;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Gives the data source an embedded PostgreSQL, unless {@code SPRING_DATASOURCE_URL} or another bean names one. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedPostgresAutoConfiguration.NoAddressGiven.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedPostgresAutoConfiguration {

    /**
     * Stopped when the context closes, and by the JVM's shutdown hook after all contexts. The hook is asked first:
     * it refuses while the JVM is already ending, and then no server must be started.
     */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(
            @Value("${zhucun.home:}") String home, @Value("${zhucun.embedded.port:0}") int port) {
        AtomicReference<EmbeddedPostgres> started = new AtomicReference<>();
        SpringApplication.getShutdownHandlers()
                .add(() -> Optional.ofNullable(started.get()).ifPresent(EmbeddedPostgres::close));
        EmbeddedPostgres server = EmbeddedPostgres.start(StringUtils.hasText(home) ? home : ".zhucun", port);
        started.set(server);
        return server;
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres server) {
        return new EmbeddedConnectionDetails(server);
    }

    private record EmbeddedConnectionDetails(EmbeddedPostgres server) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return server.url();
        }

        @Override
        public String getUsername() {
            return server.username();
        }

        @Override
        public String getPassword() {
            return server.password();
        }
    }

    /** An empty address counts as none: a container may pass the variable on without a value. */
    static final class NoAddressGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
