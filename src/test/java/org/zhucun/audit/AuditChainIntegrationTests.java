package org.zhucun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.DatabaseTest;
import org.zhucun.audit.Verification.Finding;
import org.zhucun.shared.Actor;

/**
 * Bends the record in every way a person with the database could, and sees each found. What was bent is rolled back,
 * since the record cannot be thrown away.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
class AuditChainIntegrationTests {

    private static final Actor AUDITOR = new Actor(9, "auditor", "审计示例");

    @TempDir
    Path home;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditChain chain;

    @Autowired
    Clock clock;

    Checkpoints checkpoints;
    VerificationService verification;
    long third;
    long place;

    @BeforeEach
    void fiveActs() {
        checkpointsIn(home);
        for (int i = 1; i <= 5; i++) {
            events.publishEvent(new AuditRead(AUDITOR, "第 " + i + " 次"));
        }
        third = number("select entry_id from audit_link order by number desc offset 2 limit 1");
        place = number("select number from audit_link where entry_id = " + third);
    }

    @AfterEach
    void nothingStaysBent() {
        checkpointsIn(home.resolve("afterwards"));
        assertThat(verification.verify(AUDITOR).ok()).isTrue();
    }

    @Test
    void aWholeRecordIsFoundWhole() {
        sign();
        long entries = number("select count(*) from audit_entry");

        Verification found = verification.verify(AUDITOR);

        assertThat(found.ok()).isTrue();
        assertThat(found.firstBad()).isNull();
        assertThat(found.checkpoints()).isEqualTo(1);
        assertThat(found.checked()).isGreaterThanOrEqualTo(entries);
    }

    @Test
    void theDatabaseRefusesToChangeRemoveOrEmptyTheRecord() {
        for (String bending : List.of(
                "update audit_entry set summary = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_link set number = number + 1",
                "delete from audit_link",
                "truncate audit_link")) {
            assertThatThrownBy(() -> jdbc.execute(bending))
                    .as(bending)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("never changed or removed");
        }
    }

    @Test
    void namesAnEntryThatWasChanged() {
        bent("update audit_entry set summary = summary || '！' where id = " + third, Finding.CHANGED, third);
        bent("update audit_entry set at = at + interval '1 microsecond' where id = " + third, Finding.CHANGED, third);
        bent("update audit_entry set username = 'else' where id = " + third, Finding.CHANGED, third);
    }

    @Test
    void namesAnEntryThatWasDeleted() {
        bent("delete from audit_entry where id = " + third, Finding.DELETED, third);
    }

    @Test
    void namesAPlaceInTheChainThatWasDeleted() {
        bent("delete from audit_link where number = " + place, Finding.DELETED, place);
    }

    @Test
    void aMonthThatWasNotKeptLongEnoughIsNotTakenForPurged() {
        bent("""
                delete from audit_entry where id = %d;
                insert into audit_purge values (now() + interval '1 day', now(), 1)
                """.formatted(third), Finding.DELETED, third);
    }

    @Test
    void namesAnEntryThatWasPutIn() {
        bent("""
                insert into audit_entry (id, at, account_id, username, event, subject, division, summary)
                select 2000000000, at, 7, 'else', event, subject, division, summary from audit_entry where id = %d
                """.formatted(third), Finding.INSERTED, 2_000_000_000L);
    }

    @Test
    void namesAnEntryWhoseOrderWasChanged() {
        long fourth = number("select entry_id from audit_link where number = " + (place + 1));
        bent("""
                update audit_link set number = -number where number in (%1$d, %1$d + 1);
                update audit_link set number = 2 * %1$d + 1 + number where number < 0
                """.formatted(place), Finding.REORDERED, fourth);
    }

    @Test
    void namesWhereTheTailWasCutOff() {
        bent("""
                delete from audit_entry where id in (select entry_id from audit_link where number >= %1$d);
                delete from audit_link where number >= %1$d
                """.formatted(place), Finding.CUT_OFF, place);
    }

    @Test
    void seesATailCutOffTogetherWithItsHeadByTheCheckpointOutside() {
        sign();
        bent("""
                delete from audit_entry where id in (select entry_id from audit_link where number >= %1$d);
                delete from audit_link where number >= %1$d;
                update audit_head set number = l.number, entry_id = l.entry_id, chain = l.chain
                  from (select * from audit_link order by number desc limit 1) l
                """.formatted(place), Finding.CUT_OFF, place);
    }

    @Test
    void seesAChainWrittenAnewByTheCheckpointOutside() {
        ChainLink head = chain.head(false);
        checkpoints.sign(
                OffsetDateTime.now(clock), new ChainLink(head.number(), head.entryId(), head.digest(), new byte[32]));

        Verification found = verification.verify(AUDITOR);

        assertThat(found.finding()).isEqualTo(Finding.NOT_AS_SIGNED);
        assertThat(found.firstBad()).isEqualTo(head.entryId());
    }

    @Test
    void seesACheckpointThatWasForged() throws IOException {
        sign();
        Path file = home.resolve("audit/checkpoints.txt");
        Files.writeString(file, Files.readString(file).replaceFirst(" \\d+ ", " 1 "));

        assertThat(verification.verify(AUDITOR).finding()).isEqualTo(Finding.CHECKPOINT_FORGED);
    }

    @Test
    void keepsCheckpointsInASecondStoreAndTheKeyToItself() throws IOException {
        Path second = home.resolve("second");
        Checkpoints both = new Checkpoints(home.toString(), second.toString());
        both.sign(OffsetDateTime.now(clock), chain.head(false));

        assertThat(Files.readString(second.resolve("checkpoints.txt")))
                .isEqualTo(Files.readString(home.resolve("audit/checkpoints.txt")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys/audit.key"))))
                .isEqualTo("rw-------");
        assertThat(both.all()).hasSize(2).allMatch(Checkpoint::genuine);
    }

    @Test
    void anActWhoseLineCannotBeWrittenDoesNotHappen() {
        TransactionTemplate act = new TransactionTemplate(transactions);
        jdbc.execute("alter table audit_link add constraint full_disk check (number < 0) not valid");
        try {
            assertThatThrownBy(() -> act.executeWithoutResult(status -> {
                        jdbc.update("insert into site_setting values ('bent', 'yes')");
                        events.publishEvent(new AuditRead(AUDITOR, "never"));
                    }))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.execute("alter table audit_link drop constraint full_disk");
        }
        assertThat(jdbc.queryForList("select 1 from site_setting where key = 'bent'"))
                .isEmpty();
        assertThat(number("select count(*) from audit_entry where summary = 'never'"))
                .isZero();
    }

    @Test
    void fortyActsAtOnceStandInOneChainWithoutGaps() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<? extends Future<?>> acts = IntStream.range(0, 40)
                .mapToObj(i -> pool.submit(() -> {
                    start.await();
                    events.publishEvent(new AuditRead(AUDITOR, "同时 " + i));
                    return null;
                }))
                .toList();
        start.countDown();
        for (Future<?> act : acts) {
            act.get();
        }
        pool.shutdown();

        assertThat(number("select count(*) from audit_entry where summary like '同时 %'"))
                .isEqualTo(40);
        assertThat(number("select max(number) - count(*) from audit_link")).isZero();
    }

    @Test
    void letsGoOfAMonthKeptLongEnoughAndStillVerifiesFromTheStart() {
        JdbcClient client = JdbcClient.create(jdbc);
        TransactionTemplate act = new TransactionTemplate(transactions);
        Clock then = Clock.fixed(OffsetDateTime.now(clock).minusMonths(9).toInstant(), clock.getZone());
        AuditTrail trail = new AuditTrail(client, act, chain, then);
        trail.record(new AuditRead(AUDITOR, "九个月前"));
        trail.record(new AuditRead(AUDITOR, "九个月前又一次"));
        UpkeepService upkeep = new UpkeepService(client, chain, checkpoints, events, clock, 6);

        act.executeWithoutResult(status -> upkeep.purge());

        assertThat(number("select count(*) from audit_entry where summary like '九个月前%'"))
                .isZero();
        assertThat(number("select count(*) from audit_entry where event = 'AuditPurged'"))
                .isEqualTo(1);
        Verification found = verification.verify(AUDITOR);
        assertThat(found.ok()).isTrue();
        assertThat(found.checked()).isGreaterThan(number("select count(*) from audit_entry"));
    }

    @Test
    void isNeverKeptForLessThanSixMonths() {
        JdbcClient client = JdbcClient.create(jdbc);
        assertThatThrownBy(() -> new UpkeepService(client, chain, checkpoints, events, clock, 5))
                .hasMessageContainingAll("zhucun.audit.keep-months=5", "6 个月");
    }

    /** Bends the record with the locks of the database off, asks what verification says, and rolls back. */
    private void bent(String sql, Finding finding, long firstBad) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("alter table audit_entry disable trigger user; alter table audit_link disable trigger user");
            jdbc.execute(sql);
            Verification found = verification.verify(AUDITOR);
            assertThat(found.ok()).as(sql).isFalse();
            assertThat(found.finding()).as(sql).isEqualTo(finding);
            assertThat(found.firstBad()).as(sql).isEqualTo(firstBad);
        });
    }

    private void sign() {
        checkpoints.sign(OffsetDateTime.now(clock), chain.head(false));
    }

    private void checkpointsIn(Path folder) {
        checkpoints = new Checkpoints(folder.toString(), "");
        verification = new VerificationService(jdbc, transactions, chain, checkpoints, events, clock);
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
