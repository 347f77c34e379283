package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.reporting.QuotaQueries;
import org.zhucun.shared.NotFoundException;

/**
 * Reads rounds. Whoever takes part sees which counties have confirmed; a county's roster is seen by those in whose scope
 * it lies.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ConfirmationQueries {

    private static final String ROUNDS = """
            select r.id, r.name, r.division_code, d.name as division_name, r.as_of, r.due_on, r.opened_by, r.opened_at,
                   count(k.id)::int as counties,
                   (count(k.id) filter (where k.state not in ('DRAFT', 'RETURNED')))::int as confirmed,
                   (count(k.id) filter (where k.state in ('CITY_ACCEPTED', 'PROVINCE_ACCEPTED')))::int as city_accepted,
                   (count(k.id) filter (where k.state = 'PROVINCE_ACCEPTED'))::int as province_accepted
              from confirmation_round r
              join division d on d.code = r.division_code
              left join county_confirmation k on k.round_id = r.id
             where %s group by r.id, d.name order by r.opened_at desc, r.id desc""";

    private static final String COUNTIES = """
            select k.id, k.county_code, d.name as county_name, coalesce(y.name, '') as city_name, k.state, k.return_reason,
                   k.edition, k.changed_by, k.changed_at, k.version, %s as visible,
                   case when k.edition > 0 then (select count(*)::int from confirmed_row w
                        where w.confirmation_id = k.id and w.edition = k.edition) end as heads
              from county_confirmation k
              join division d on d.code = k.county_code
              left join division y on y.code = left(k.county_code, 4) and y.code not like '__90'
             where k.round_id = :round and %s order by k.county_code""";

    private final JdbcClient jdbc;
    private final RosterSnapshots snapshots;
    private final RosterDoubts doubts;
    private final QuotaQueries quota;
    private final DataClock dataClock;

    /** The rounds the caller takes part in or may watch, the latest first. */
    public List<RoundSummary> rounds(DivisionScope scope) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(ROUNDS.formatted(takesPart(scope, parameters)))
                .params(parameters)
                .query(RoundSummary.class)
                .list();
    }

    /** @throws NotFoundException when it is not there or none of the caller's business */
    public RoundSummary round(DivisionScope scope, long id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return jdbc.sql(ROUNDS.formatted("r.id = :id and " + takesPart(scope, parameters)))
                .params(parameters)
                .query(RoundSummary.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Every county of a round in code order; of those out of scope only the state. */
    public List<CountyProgress> counties(DivisionScope scope, long roundId) {
        round(scope, roundId);
        Map<String, Object> parameters = new HashMap<>(Map.of("round", roundId));
        String visible = scope.condition("k.county_code", null, parameters);
        return jdbc
                .sql(COUNTIES.formatted(visible, "true"))
                .params(parameters)
                .query(CountyProgress.class)
                .list()
                .stream()
                .map(ConfirmationQueries::withoutWhatIsForeign)
                .toList();
    }

    /** @throws NotFoundException when the county is not in the round or not in scope */
    public CountyRoster county(DivisionScope scope, long roundId, DivisionCode code) {
        RoundSummary round = round(scope, roundId);
        CountyProgress county = progress(scope, roundId, code);
        Map<TeamRole, Long> heads = snapshots.onDay(code.value(), round.asOf()).stream()
                .collect(Collectors.groupingBy(ConfirmedRow::role, Collectors.counting()));
        DivisionLevel turn = CountyConfirmation.next(county.state(), round.ofProvince());
        return new CountyRoster(
                round,
                county,
                heads.getOrDefault(TeamRole.FIRST_SECRETARY, 0L).intValue(),
                heads.getOrDefault(TeamRole.TEAM_MEMBER, 0L).intValue(),
                quota.table(scope, code, round.asOf()).whole().measures(),
                doubts.of(scope, code.value(), round.asOf()),
                snapshots.mark(code.value(), round.asOf()),
                turn == null ? "" : turn.name(),
                turn != null && Offices.of(scope, code, turn),
                steps(county.id()));
    }

    /**
     * What a county confirmed.
     *
     * @param edition which time, null for the last one
     * @throws NotFoundException when there is no such edition as well
     */
    public List<ConfirmedRow> snapshot(
            DivisionScope scope, long roundId, DivisionCode code, @Nullable Integer edition) {
        CountyProgress county = progress(scope, roundId, code);
        int wanted = Objects.requireNonNullElse(edition, county.edition());
        if (wanted < 1 || wanted > county.edition()) {
            throw new NotFoundException();
        }
        return snapshots.frozen(county.id(), wanted);
    }

    /** What has changed between the last edition and the day the data reaches to. */
    public RosterChanges changes(DivisionScope scope, long roundId, DivisionCode code) {
        Map<Long, ConfirmedRow> before = byPerson(snapshot(scope, roundId, code, null));
        LocalDate today = dataClock.asOf();
        Map<Long, ConfirmedRow> now = byPerson(snapshots.onDay(code.value(), today));
        List<RosterChanges.Changed> changed = before.values().stream()
                .filter(row -> now.containsKey(row.cadreId()))
                .map(row -> changed(row, Objects.requireNonNull(now.get(row.cadreId()))))
                .filter(change -> !change.differences().isEmpty())
                .toList();
        return new RosterChanges(today, missing(now, before), missing(before, now), changed);
    }

    private CountyProgress progress(DivisionScope scope, long roundId, DivisionCode code) {
        Map<String, Object> parameters = new HashMap<>(Map.of("round", roundId, "code", code.value()));
        String visible = scope.condition("k.county_code", null, parameters);
        return jdbc.sql(COUNTIES.formatted("true", "k.county_code = :code and " + visible))
                .params(parameters)
                .query(CountyProgress.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<StepTaken> steps(long confirmationId) {
        return jdbc.sql("select step, to_state, at, actor, reason, edition from confirmation_step"
                        + " where confirmation_id = ? order by id")
                .param(confirmationId)
                .query(StepTaken.class)
                .list();
    }

    private static CountyProgress withoutWhatIsForeign(CountyProgress county) {
        return county.visible()
                ? county
                : new CountyProgress(
                        county.id(),
                        county.countyCode(),
                        county.countyName(),
                        county.cityName(),
                        county.state(),
                        null,
                        county.edition(),
                        null,
                        null,
                        null,
                        false,
                        county.version());
    }

    private static RosterChanges.Changed changed(ConfirmedRow before, ConfirmedRow after) {
        return new RosterChanges.Changed(before, after, before.differences(after));
    }

    private static List<ConfirmedRow> missing(Map<Long, ConfirmedRow> of, Map<Long, ConfirmedRow> in) {
        return of.values().stream()
                .filter(row -> !in.containsKey(row.cadreId()))
                .toList();
    }

    private static Map<Long, ConfirmedRow> byPerson(List<ConfirmedRow> rows) {
        Map<Long, ConfirmedRow> people = new LinkedHashMap<>();
        rows.forEach(row -> people.putIfAbsent(row.cadreId(), row));
        return people;
    }

    /** A round of one's own area, of one above it, or of one in it. */
    private static String takesPart(DivisionScope scope, Map<String, Object> parameters) {
        StringBuilder above = new StringBuilder("(" + scope.condition("r.division_code", null, parameters));
        int n = 0;
        for (DivisionCode prefix : scope.prefixes()) {
            parameters.put("part" + n, prefix.value());
            above.append(" or :part").append(n++).append(" like r.division_code || '%'");
        }
        return above.append(")").toString();
    }
}
