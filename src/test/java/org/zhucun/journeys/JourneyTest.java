package org.zhucun.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.zhucun.DatabaseTest;

/** The whole application with the small demo, used by a person in a real browser. Skipped where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"zhucun.demo=small", "zhucun.demo-password=" + JourneyTest.PASSWORD})
@DatabaseTest
@ExtendWith(BrowserIsHere.class)
@interface JourneyTest {

    /** Of every demo account, in tests only. */
    String PASSWORD = "Journey-2026";
}
