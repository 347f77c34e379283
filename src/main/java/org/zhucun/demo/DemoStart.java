package org.zhucun.demo;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhucun.division.DataClock;
import org.zhucun.embedded.EmbeddedPostgres;

/**
 * Loads the demo at the first start, after the migrations and before the web server answers. Without a setting, the
 * embedded database gets the whole province and any other database nothing.
 */
@Component
@DependsOnDatabaseInitialization
@RequiredArgsConstructor
@Slf4j
class DemoStart implements InitializingBean {

    private static final Profiles PRODUCTION = Profiles.of("prod");

    private final Environment environment;
    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final DemoService demo;
    private final DataClock data;
    private final MessageSource messages;

    @Override
    public void afterPropertiesSet() {
        DemoMode usual = embedded.getIfAvailable() == null ? DemoMode.OFF : DemoMode.PROVINCE;
        DemoMode mode = DemoMode.of(environment.getProperty("zhucun.demo", ""), usual);
        if (environment.acceptsProfiles(PRODUCTION)) {
            refuse(mode);
        }
        if (mode != DemoMode.OFF && demo.databaseIsEmpty()) {
            load(mode);
        }
    }

    private void refuse(DemoMode mode) {
        if (mode != DemoMode.OFF) {
            throw new DemoException("demo.refused-in-production");
        }
        if (data.demo()) {
            throw new DemoException("demo.data-in-production");
        }
    }

    private void load(DemoMode mode) {
        say("demo.loading");
        long start = System.nanoTime();
        DemoProvince whole = ProvinceGenerator.generate();
        DemoProvince province = mode == DemoMode.SMALL ? whole.only(DemoMode.SMALL_COUNTIES) : whole;
        demo.load(mode, province);
        long villages =
                province.villages().stream().filter(village -> village.in(2)).count();
        say(
                "demo.loaded",
                villages,
                province.units().size(),
                province.terms().size(),
                DemoProvince.AS_OF.toString(),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9));
    }

    private void say(String key, Object... arguments) {
        log.info(messages.getMessage(key, arguments, Locale.CHINESE));
    }
}
