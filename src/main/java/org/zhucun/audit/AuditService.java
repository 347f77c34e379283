package org.zhucun.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.Unscoped;

/** Reads the record for the auditor. Reading is an act itself and is recorded in the same transaction. */
@Service
@RequiredArgsConstructor
@Transactional
public class AuditService {

    private static final int MOST = 500;
    private static final String SELECT = """
            select e.*, l.number from audit_entry e left join audit_link l on l.entry_id = e.id
             where true""";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A page of acts, the latest first. */
    @Unscoped("the auditor reads acts of every area, and no cadre's data")
    public Keyset<AuditRow> list(Actor auditor, AuditFilter filter, @Nullable Long after, int size) {
        int limit = Math.max(1, Math.min(size, MOST));
        List<Object> values = new ArrayList<>();
        String sql = SELECT + conditions(filter, values);
        if (after != null) {
            sql += " and e.id < ?";
            values.add(after);
        } else {
            events.publishEvent(new AuditRead(auditor, words(filter)));
        }
        values.add(limit + 1);
        List<AuditRow> rows = jdbc.query(
                sql + " order by e.id desc limit ?", (row, n) -> AuditRows.read(row, clock), values.toArray());
        boolean more = rows.size() > limit;
        List<AuditRow> page = more ? rows.subList(0, limit) : rows;
        return new Keyset<>(page, more ? String.valueOf(page.get(limit - 1).id()) : null, null);
    }

    /** Hands every act asked for to {@code taker}, the earliest first, without holding them all. */
    @Unscoped("the auditor reads acts of every area, and no cadre's data")
    public void each(Actor auditor, AuditFilter filter, Consumer<AuditRow> taker) {
        events.publishEvent(new AuditRead(auditor, "↓ " + words(filter)));
        List<Object> values = new ArrayList<>();
        String sql = SELECT + conditions(filter, values) + " order by e.id";
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(1000);
        RowCallbackHandler handler = row -> taker.accept(AuditRows.read(row, clock));
        streaming.query(sql, handler, values.toArray());
    }

    private String conditions(AuditFilter filter, List<Object> values) {
        StringBuilder sql = new StringBuilder();
        add(sql, values, " and e.at >= ?", startOf(filter.from()));
        add(
                sql,
                values,
                " and e.at < ?",
                startOf(filter.until() == null ? null : filter.until().plusDays(1)));
        add(sql, values, " and e.username = ?", blankToNull(filter.username()));
        add(sql, values, " and e.event = ?", blankToNull(filter.event()));
        add(sql, values, " and starts_with(e.subject, ?)", blankToNull(filter.subject()));
        add(sql, values, " and starts_with(e.division, ?)", blankToNull(filter.division()));
        String q = blankToNull(filter.q());
        add(sql, values, " and strpos(lower(e.summary), ?) > 0", q == null ? null : q.toLowerCase(Locale.ROOT));
        add(sql, values, " and e.refused = ?", filter.refused());
        return sql.toString();
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String words(AuditFilter filter) {
        return filter.toString()
                .replace("AuditFilter", "")
                .replaceAll("\\w+=null(, )?", "")
                .replace(", ]", "]");
    }
}
