package org.zhucun.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhucun.shared.Unscoped;

/** Up to which day the data reaches: today, but in a demo the last day of its invented data. */
@Component
@RequiredArgsConstructor
public class DataClock {

    private static final String AS_OF = "data.as-of";
    private static final String DEMO = "data.demo";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** The day pages show as 数据截至, and the default day of every figure. */
    @Unscoped("one day for the whole site")
    public LocalDate asOf() {
        return setting(AS_OF).map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
    }

    /** Whether the people are invented, which every page then says. */
    @Unscoped("one answer for the whole site")
    public boolean demo() {
        return setting(DEMO).isPresent();
    }

    /** Notes that the data is a demo of this name and ends on this day. Joins the running transaction. */
    @Unscoped("written once, with the demo itself")
    public void markAsDemo(String name, LocalDate asOf) {
        jdbc.update("insert into site_setting (key, value) values (?, ?), (?, ?)", AS_OF, asOf.toString(), DEMO, name);
    }

    private Optional<String> setting(String key) {
        List<String> values = jdbc.queryForList("select value from site_setting where key = ?", String.class, key);
        return values.stream().findFirst();
    }
}
