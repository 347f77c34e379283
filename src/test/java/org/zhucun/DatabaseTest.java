package org.zhucun;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Beside {@code @SpringBootTest} or {@code @DataJpaTest}: the context works on a fresh database of a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(TestDatabase.class)
@TestPropertySource(properties = "spring.test.database.replace=none")
public @interface DatabaseTest {}
