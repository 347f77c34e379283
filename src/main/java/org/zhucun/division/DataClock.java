package org.zhucun.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhucun.shared.Unscoped;

/** Up to which day the data reaches: today, but in a demo the last day of its invented data. */
@Component
@RequiredArgsConstructor
public class DataClock {

    private static final String AS_OF = "data.as-of";
    private static final String DEMO = "data.demo";
    private static final String SETTINGS = DataClock.class.getName() + ".settings";

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
        return Optional.ofNullable(settings().get(key));
    }

    /** Read once a request: a page asks for the day a dozen times, and must not change its mind between two figures. */
    @SuppressWarnings("unchecked")
    private Map<String, String> settings() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object known = request == null ? null : request.getAttribute(SETTINGS, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (Map<String, String>) known;
        }
        Map<String, String> settings = new HashMap<>();
        jdbc.query(
                "select key, value from site_setting where key in (?, ?)",
                row -> {
                    settings.put(row.getString("key"), row.getString("value"));
                },
                AS_OF,
                DEMO);
        if (request != null) {
            request.setAttribute(SETTINGS, settings, RequestAttributes.SCOPE_REQUEST);
        }
        return settings;
    }
}
