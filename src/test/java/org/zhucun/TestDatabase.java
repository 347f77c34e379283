package org.zhucun;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The database of the tests, empty for each application context: a container where a Docker engine answers and has
 * the image, else the embedded server, which all contexts of the JVM share. {@code -Dtest.db=testcontainers} or
 * {@code -Dtest.db=embedded} decides instead of looking; {@code auto} never pulls an image.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestDatabase.InContainer.class, TestDatabase.Embedded.class})
public class TestDatabase {

    @Configuration(proxyBeanMethods = false)
    @Conditional(ContainerChosen.class)
    static class InContainer {

        @Bean
        @ServiceConnection
        PostgreSQLContainer postgresContainer() {
            return new PostgreSQLContainer(DockerEngine.POSTGRES_IMAGE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(EmbeddedChosen.class)
    static class Embedded {

        @Bean
        JdbcConnectionDetails testDatabaseConnectionDetails() {
            return SharedEmbeddedPostgres.freshDatabase();
        }
    }

    static class ContainerChosen implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String chosen = System.getProperty("test.db", "auto");
            return switch (chosen) {
                case "testcontainers" -> true;
                case "embedded" -> false;
                case "auto" -> DockerEngine.hasImages();
                default ->
                    throw new IllegalArgumentException("test.db is auto, testcontainers or embedded, not " + chosen);
            };
        }
    }

    static class EmbeddedChosen extends ContainerChosen {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
