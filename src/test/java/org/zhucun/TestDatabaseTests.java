package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = TestDatabaseTests.NothingButADataSource.class)
@DatabaseTest
class TestDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void isARealPostgres() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 1");
    }

    @Test
    void isEmptyAndOwnedByTheRoleOfTheTests() {
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select pg_get_userbyid(datdba) = current_user from pg_database where datname = current_database()")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void sortsChineseNamesByPinyin() {
        assertThat(jdbc.sql(
                                "select string_agg(n, '' order by n collate \"zh-x-icu\") from unnest(array['张', '李', '安']) n")
                        .query(String.class)
                        .single())
                .isEqualTo("安李张");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServiceConnectionAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class NothingButADataSource {}
}
