package org.zhucun;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Zhucun 驻村: one JVM, one PostgreSQL. */
@SpringBootApplication
public class ZhucunApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZhucunApplication.class, args);
    }
}
