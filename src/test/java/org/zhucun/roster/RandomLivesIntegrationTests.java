package org.zhucun.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.DatabaseTest;
import org.zhucun.assignment.AssignmentCountQueries;
import org.zhucun.assignment.AssignmentMoveService;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.AssignmentSuccessionService;
import org.zhucun.assignment.CountRow;
import org.zhucun.assignment.EndReason;
import org.zhucun.assignment.InPost;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MoveOrder;
import org.zhucun.assignment.ProposeAssignment;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.tables.TableFormat;

/**
 * Random sequences of 500 moves by five actors, with as many more refused, keep what must always hold. The invariants are looked at after every
 * move (first secretaries day by day after every fifth), the list, the counts and the export after every twentieth,
 * since an export writes a file. The rows are committed, in
 * a province of their own, and deleted afterwards.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
class RandomLivesIntegrationTests {

    private static final int MOVES = 500;
    private static final int MOST = 8000;
    private static final int AT_EVERY = 20;
    private static final int PEOPLE = 60;
    private static final long FIRST = 980_000;
    private static final DivisionScope PROVINCE = DivisionScope.of("65");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentProposalService proposals;

    @Autowired
    AssignmentMoveService moves;

    @Autowired
    AssignmentSuccessionService successions;

    @Autowired
    AssignmentCountQueries counts;

    @Autowired
    RosterQueries roster;

    @Autowired
    RosterExportService exports;

    @Autowired
    DataClock dataClock;

    private LocalDate today;
    private Random dice;

    private record Account(Actor actor, DivisionScope scope) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account(new Actor(1, "a.staff", "甲"), DivisionScope.of("650102")),
            new Account(new Actor(2, "a", "乙"), DivisionScope.of("650102")),
            new Account(new Actor(3, "b.staff", "丙"), DivisionScope.of("650203")),
            new Account(new Actor(4, "b", "丁"), DivisionScope.of("650203")),
            new Account(new Actor(5, "province", "戊"), PROVINCE));

    private static final List<String> VILLAGES =
            List.of("650102100201", "650102100202", "650102100203", "650203100201", "650203100202", "650203100203");

    @BeforeEach
    void province() {
        clear();
        today = dataClock.asOf();
        division("65", "PROVINCE", null);
        for (String county : List.of("650102", "650203")) {
            division(county.substring(0, 4), "CITY", "65");
            division(county, "COUNTY", county.substring(0, 4));
            division(county + "100", "TOWNSHIP", county);
        }
        for (String village : VILLAGES) {
            division(village, "VILLAGE", village.substring(0, 9));
            jdbc.sql("insert into village_support (id, village_code, starts_on, required_first_secretary,"
                            + " required_members) values (?, ?, '2021-07-01', 1, 2)")
                    .params(FIRST + VILLAGES.indexOf(village), village)
                    .update();
        }
        for (int i = 0; i < 4; i++) {
            jdbc.sql("insert into dispatching_unit (id, name, initials, level, nature, division_code)"
                            + " values (?, ?, 'x', ?, '党政机关', ?)")
                    .params(
                            FIRST + i,
                            "示例单位" + i,
                            List.of("PROVINCIAL", "MUNICIPAL", "COUNTY", "COUNTY")
                                    .get(i),
                            List.of("65", "6501", "650102", "650203").get(i))
                    .update();
        }
        for (int i = 0; i < PEOPLE; i++) {
            jdbc.sql("insert into cadre (id, name, political, party_joined, work_started, unit_id)"
                            + " values (?, ?, '中共党员', '2006', '2008', ?)")
                    .params(FIRST + 100 + i, "示例" + i, FIRST + i % 4)
                    .update();
        }
        for (int i = 0; i < 2; i++) {
            jdbc.sql("insert into rotation_cycle (id, province_code, name, starts_on, ends_on, state)"
                            + " values (?, '65', ?, ?, ?, 'PLANNING')")
                    .params(FIRST + i, "轮次" + i, today.minusMonths(14 - i * 2L), today.plusMonths(10 + i * 2L))
                    .update();
        }
    }

    @AfterEach
    void clear() {
        for (String delete : List.of(
                "delete from review_step where task_id in (select t.id from review_task t join assignment a"
                        + " on a.id = t.assignment_id where a.village_code like '65%')",
                "delete from review_task where assignment_id in (select id from assignment where village_code like '65%')",
                "delete from assignment_step where assignment_id in (select id from assignment where village_code like '65%')",
                "update assignment set predecessor_id = null, previous_id = null where village_code like '65%'",
                "delete from assignment where village_code like '65%'",
                "delete from cadre where id between 980000 and 989999",
                "delete from dispatching_unit where id between 980000 and 989999",
                "delete from rotation_cycle where province_code = '65'",
                "delete from village_support where village_code like '65%'",
                "delete from division where code like '65%' and length(code) = 12",
                "delete from division where code like '65%' and length(code) = 9",
                "delete from division where code like '65%' and length(code) = 6",
                "delete from division where code like '65%' and length(code) = 4",
                "delete from division where code = '65'")) {
            jdbc.sql(delete).update();
        }
    }

    private void division(String code, String level, String parent) {
        jdbc.sql("insert into division (code, level, name, short_name, initials, parent_code, valid_from)"
                        + " values (?, ?, ?, ?, 'x', ?, '2000-01-01')")
                .params(Arrays.asList(code, level, "地" + code, "地" + code, parent))
                .update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_801})
    void fiveHundredMovesKeepWhatMustHoldAndListCountsAndExportAgree(long seed) throws IOException {
        dice = new Random(seed);
        Map<Move, Integer> made = new EnumMap<>(Move.class);
        for (int tried = 0, done = 0; done < MOVES && tried < MOST; tried++) {
            Move move = anything();
            if (move == null) {
                continue;
            }
            made.merge(move, 1, Integer::sum);
            invariantsHold(seed, ++done);
            if (done % AT_EVERY == 0) {
                listCountsAndExportAgree();
            }
        }
        assertThat(made.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MOVES);
        listCountsAndExportAgree();
        assertThat(made.keySet())
                .as("moves that were made at all: %s", made)
                .contains(Move.APPROVE, Move.ARRIVE, Move.HAND_OVER, Move.TRANSFER, Move.RECALL, Move.END);
    }

    /** One move by anybody, legal or not; the move when it was made, null when it was refused. */
    private @Nullable Move anything() {
        List<Stored> stored = jdbc.sql(
                        "select id, version, status, village_code, role, predecessor_id, handover_until from assignment"
                                + " where village_code like '65%' order by id")
                .query(Stored.class)
                .list();
        Account account = dice.nextInt(3) == 0 ? ACCOUNTS.get(4) : ACCOUNTS.get(dice.nextInt(5));
        Move move = Move.PROPOSE;
        try {
            Stored handing = handingOver(stored);
            if (handing != null && dice.nextBoolean()) {
                move = Move.HAND_OVER;
                make(account, move, handing, stored);
                return move;
            }
            if (stored.isEmpty() || dice.nextInt(4) == 0) {
                proposals.propose(account.scope, account.actor, proposal(stored));
                return move;
            }
            List<Stored> going = stored.stream()
                    .filter(one -> one.status == AssignmentStatus.SUBMITTED
                            || one.status == AssignmentStatus.APPROVED
                            || one.status == AssignmentStatus.IN_POST)
                    .toList();
            List<Stored> among = going.isEmpty() || dice.nextInt(3) == 0 ? stored : going;
            Stored one = among.get(dice.nextInt(among.size()));
            List<Move> fitting = Move.from(one.status);
            move = fitting.isEmpty() || dice.nextInt(6) == 0
                    ? Move.values()[1 + dice.nextInt(Move.values().length - 1)]
                    : fitting.get(dice.nextInt(fitting.size()));
            int oneIn = move == Move.VOID_IT ? 20 : move.ends() ? 3 : move == Move.REJECT ? 4 : 1;
            if (dice.nextInt(oneIn) != 0) {
                return null;
            }
            make(account, move, one, stored);
            return move;
        } catch (RuleViolationException | ConflictException | NotFoundException refused) {
            return null;
        }
    }

    private record Stored(
            long id,
            int version,
            AssignmentStatus status,
            String villageCode,
            TeamRole role,
            @Nullable Long predecessorId,
            @Nullable LocalDate handoverUntil) {

        boolean isFirstInPost() {
            return status == AssignmentStatus.IN_POST && role == TeamRole.FIRST_SECRETARY;
        }
    }

    /** A first secretary in post whose successor is due, if there is one. */
    private static @Nullable Stored handingOver(List<Stored> stored) {
        return stored.stream()
                .filter(one -> one.isFirstInPost()
                        && one.handoverUntil == null
                        && stored.stream()
                                .anyMatch(next -> next.status == AssignmentStatus.APPROVED
                                        && Objects.equals(next.predecessorId, one.id)))
                .findFirst()
                .orElse(null);
    }

    private ProposeAssignment proposal(List<Stored> stored) {
        ProposeAssignment.ProposeAssignmentBuilder proposal = ProposeAssignment.builder()
                .cadreId(FIRST + 100 + dice.nextInt(PEOPLE))
                .startsOn(today.minusDays(dice.nextInt(60)))
                .submit(dice.nextBoolean());
        List<Stored> places = stored.stream()
                .filter(one -> one.status == AssignmentStatus.IN_POST || one.status == AssignmentStatus.ENDED)
                .toList();
        if (places.isEmpty() || dice.nextBoolean()) {
            return proposal.villageCode(VILLAGES.get(dice.nextInt(VILLAGES.size())))
                    .role(TeamRole.values()[dice.nextInt(2)])
                    .build();
        }
        List<Stored> firsts = places.stream().filter(Stored::isFirstInPost).toList();
        List<Stored> among = firsts.isEmpty() || dice.nextBoolean() ? places : firsts;
        Stored place = among.get(dice.nextInt(among.size()));
        return proposal.villageCode(place.villageCode)
                .role(place.role)
                .predecessorId(place.id)
                .build();
    }

    private void make(Account account, Move move, Stored one, List<Stored> stored) {
        MoveOrder order = MoveOrder.builder()
                .version(dice.nextInt(15) == 0 ? one.version + 1 : one.version)
                .on(
                        move == Move.HAND_OVER
                                ? today.plusDays(dice.nextInt(80))
                                : today.plusDays(1).minusDays(dice.nextInt(30)))
                .reason(dice.nextInt(10) == 0 ? null : "示例理由")
                .documentNo(dice.nextInt(10) == 0 ? null : "示例〔2026〕1号")
                .plannedEndOn(move == Move.EXTEND ? today.plusMonths(6 + dice.nextInt(24)) : null)
                .villageCode(VILLAGES.get(dice.nextInt(VILLAGES.size())))
                .cycleId(move == Move.RETAIN ? FIRST + dice.nextInt(2) : null)
                .endReason(EndReason.values()[dice.nextInt(EndReason.values().length)])
                .override(dice.nextInt(3) > 0)
                .staff(account.actor.accountId() == 5)
                .build();
        switch (move) {
            case PROPOSE -> proposals.propose(account.scope, account.actor, proposal(stored));
            case AMEND -> proposals.amend(account.scope, account.actor, one.id, order.version(), proposal(stored));
            case SUBMIT -> proposals.submit(account.scope, account.actor, one.id, order);
            case APPROVE -> moves.approve(account.scope, account.actor, one.id, order);
            case SEND_BACK -> moves.sendBack(account.scope, account.actor, one.id, order);
            case REJECT -> moves.reject(account.scope, account.actor, one.id, order);
            case ARRIVE -> moves.arrive(account.scope, account.actor, one.id, order);
            case HAND_OVER -> moves.handOver(account.scope, account.actor, one.id, order);
            case EXTEND -> moves.extend(account.scope, account.actor, one.id, order);
            case TRANSFER -> successions.transfer(account.scope, account.actor, one.id, order);
            case RECALL -> moves.recall(account.scope, account.actor, one.id, order);
            case ADJUST -> moves.adjust(account.scope, account.actor, one.id, order);
            case RETAIN -> successions.retain(account.scope, account.actor, one.id, order);
            case END -> moves.end(account.scope, account.actor, one.id, order);
            case VOID_IT -> moves.voidIt(account.scope, account.actor, one.id, order);
        }
    }

    private void invariantsHold(long seed, int move) {
        nothing(seed, move, "one open post a person", """
                select cadre_id from assignment where village_code like '65%'
                   and status in ('SUBMITTED', 'APPROVED', 'IN_POST') group by 1 having count(*) > 1""");
        nothing(seed, move, "one person's services do not overlap", """
                select a.id from assignment a join assignment b on b.cadre_id = a.cadre_id and b.id > a.id
                 where a.village_code like '65%' and a.status in ('IN_POST', 'ENDED') and b.status in ('IN_POST', 'ENDED')
                   and daterange(a.starts_on, a.ended_on, '[)') && daterange(b.starts_on, b.ended_on, '[)')""");
        if (move % 5 == 0) {
            oneFirstSecretaryADay(seed, move);
        }
        nothing(seed, move, "an end has its day and reason", """
                select id from assignment where village_code like '65%' and status = 'ENDED'
                   and (ended_on is null or end_reason is null)""");
        nothing(seed, move, "the steps of an assignment hang together and lead to its state", """
                select s.assignment_id from (
                    select assignment_id, from_status, to_status,
                           lag(to_status) over w as before, lead(id) over w as next
                      from assignment_step window w as (partition by assignment_id order by id)) s
                  join assignment a on a.id = s.assignment_id
                 where a.village_code like '65%' and (s.from_status is distinct from s.before
                    or s.next is null and s.to_status <> a.status)""");
        nothing(seed, move, "one successor a place", """
                select predecessor_id from assignment where village_code like '65%' and predecessor_id is not null
                   and status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'IN_POST', 'RETURNED')
                 group by 1 having count(*) > 1""");
        nothing(seed, move, "nobody decides on what they submitted", """
                select id from assignment where village_code like '65%' and approved_by = submitted_by""");
    }

    private void oneFirstSecretaryADay(long seed, int move) {
        nothing(seed, move, "one counted first secretary a village and day", """
                select a.village_code, day from generate_series(date '%s' - 60, date '%s' + 2, interval '1 day') day,
                       assignment a where a.village_code like '65%%' and a.role = 'FIRST_SECRETARY' and %s
                 group by 1, 2 having count(*) > 1""".formatted(
                        today, today, InPost.on("a").replace(":asOf", "day::date")));
    }

    private void nothing(long seed, int move, String what, String sql) {
        assertThat(jdbc.sql(sql).query((row, n) -> row.getString(1)).list())
                .as("%s (seed %d, move %d)", what, seed, move)
                .isEmpty();
    }

    private void listCountsAndExportAgree() throws IOException {
        RosterFilter inPost = new RosterFilter(
                RosterTab.IN_POST, null, today, null, null, null, null, null, null, null, null, null, null, List.of());
        RosterOrder order = new RosterOrder(RosterSort.NAME, false);
        List<Long> listed = new ArrayList<>();
        String after = null;
        do {
            var page = roster.list(PROVINCE, inPost, order, after, 7, false);
            page.items().forEach(row -> listed.add(row.id()));
            after = page.next();
        } while (after != null);
        int counted = counts.counts(PROVINCE, DivisionCode.of("65"), DivisionLevel.COUNTY, today).stream()
                .mapToInt(CountRow::n)
                .sum();
        Path file = exports.export(PROVINCE, ACCOUNTS.get(4).actor, inPost, order, TableFormat.CSV, false);
        long exported = Files.readAllLines(file).stream()
                .filter(line -> line.contains("示例单位"))
                .count();
        Files.delete(file);

        assertThat(listed).doesNotHaveDuplicates().hasSize(counted);
        assertThat(exported).isEqualTo(counted);
        assertThat(roster.count(PROVINCE, inPost)).isEqualTo(counted);
    }
}
