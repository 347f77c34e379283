package org.zhucun.embedded;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** An application of nothing but a data source, for the tests that end one from outside. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class})
class SpringMain {

    public static void main(String[] arguments) throws Exception {
        SpringApplication.run(SpringMain.class, arguments);
        Thread.sleep(120_000);
    }
}
