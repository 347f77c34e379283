package org.zhucun.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/** What the record needs every day: months opened ahead, its head signed, months that were kept long enough let go. */
@Service
public class UpkeepService {

    /** Network logs are kept for no less than six months (网络安全法第二十一条). */
    static final int FEWEST_MONTHS = 6;

    private static final int AHEAD = 2;
    private static final Pattern PARTITION = Pattern.compile("audit_entry_(\\d{4})_(\\d{2})");

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int months;

    UpkeepService(
            JdbcClient jdbc,
            AuditChain chain,
            Checkpoints checkpoints,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${zhucun.audit.keep-months:36}") int months) {
        if (months < FEWEST_MONTHS) {
            throw new IllegalArgumentException("zhucun.audit.keep-months=" + months
                    + "：审计记录至少保存 6 个月，请改为 6 或以上 (the record is kept for six months at least)");
        }
        this.jdbc = jdbc;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.events = events;
        this.clock = clock;
        this.months = months;
    }

    /** Opens this month and the next two. */
    @Unscoped("background work")
    @Transactional
    public void openMonths() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            jdbc.sql("select audit_open_month(?)").param(now.plusMonths(ahead)).query(row -> {});
        }
    }

    /** Signs where the chain stands. */
    @Unscoped("background work")
    @Transactional(readOnly = true)
    public void sign() {
        checkpoints.sign(OffsetDateTime.now(clock), chain.head(false));
    }

    /** Lets go of whole months kept long enough. Their links stay, so that the chain is still verified from its start. */
    @Unscoped("background work")
    @Transactional
    public void purge() {
        YearMonth oldestKept = YearMonth.now(clock).minusMonths(months);
        for (String partition : partitions()) {
            var name = PARTITION.matcher(partition);
            if (!name.matches()) {
                continue;
            }
            YearMonth month = YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
            if (month.isBefore(oldestKept)) {
                letGo(partition, month);
            }
        }
    }

    private void letGo(String partition, YearMonth month) {
        long entries =
                jdbc.sql("select count(*) from " + partition).query(Long.class).single();
        LocalDate next = month.plusMonths(1).atDay(1);
        jdbc.sql("insert into audit_purge (before, purged_at, entries) values (?, ?, ?)")
                .params(next.atStartOfDay(clock.getZone()).toOffsetDateTime(), OffsetDateTime.now(clock), entries)
                .update();
        jdbc.sql("alter table audit_entry detach partition " + partition).update();
        jdbc.sql("drop table " + partition).update();
        events.publishEvent(new AuditPurged(month, entries));
    }

    private List<String> partitions() {
        return jdbc.sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_entry'::regclass"
                        + " order by 1")
                .query(String.class)
                .list();
    }
}
