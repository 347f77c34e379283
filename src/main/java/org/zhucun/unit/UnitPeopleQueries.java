package org.zhucun.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;

/**
 * Reads whom units send where, in the caller's scope, on the day the data reaches to. A unit answers for the records
 * merged into it: their postings keep the record they started under.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UnitPeopleQueries {

    /** Of an assignment {@code a}: in post on {@code :asOf}; who hands over to a successor in post is not counted. */
    private static final String IN_POST = """
            a.status in ('IN_POST', 'ENDED') and a.starts_on <= :asOf and (a.ended_on is null or a.ended_on > :asOf)
            and (a.handover_until is null or not exists (select 1 from assignment n
                 where n.predecessor_id = a.id and n.starts_on <= :asOf and n.status in ('IN_POST', 'ENDED')))""";

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    /** First secretaries and members in post by unit; a unit without any is absent. */
    public Map<Long, InPost> inPost(DivisionScope scope, Collection<Long> ids) {
        Map<Long, InPost> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", List.copyOf(ids));
        parameters.put("asOf", dataClock.asOf());
        String condition = scope.condition("a.village_code", "a.unit_id", parameters);
        jdbc.sql("select coalesce(u.merged_into_id, u.id), count(*) filter (where a.role = 'FIRST_SECRETARY'),"
                        + " count(*) filter (where a.role = 'TEAM_MEMBER')"
                        + " from dispatching_unit u join assignment a on a.unit_id = u.id"
                        + " where (u.id in (:ids) or u.merged_into_id in (:ids)) and " + IN_POST + " and " + condition
                        + " group by 1")
                .params(parameters)
                .query(row -> {
                    found.put(row.getLong(1), new InPost(row.getInt(2), row.getInt(3)));
                });
        return found;
    }

    /** How many people are in post, by role. */
    public record InPost(int firstSecretaries, int members) {

        public static final InPost NOBODY = new InPost(0, 0);
    }

    /** Whom a unit sends now: in post, handing over, or due to arrive; by village. At most 500. */
    public List<UnitPosting> now(DivisionScope scope, long id) {
        return postings(
                scope,
                id,
                "(a.status in ('IN_POST', 'APPROVED') and (a.ended_on is null or a.ended_on > :asOf)"
                        + " or a.status = 'ENDED' and a.starts_on <= :asOf and a.ended_on > :asOf)",
                "a.village_code, a.role, a.starts_on, a.id");
    }

    /** Whom a unit sent before, latest first. At most 500. */
    public List<UnitPosting> before(DivisionScope scope, long id) {
        return postings(scope, id, "a.status = 'ENDED' and a.ended_on <= :asOf", "a.ended_on desc, a.id desc");
    }

    private List<UnitPosting> postings(DivisionScope scope, long id, String which, String order) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("asOf", dataClock.asOf());
        String condition = scope.condition("a.village_code", "a.unit_id", parameters);
        List<UnitPosting> rows = jdbc.sql(
                        """
                        select a.cadre_id, c.name as cadre_name, a.role, a.team_leader, a.village_code,
                               v.short_name as village_name, '' as village_path, a.starts_on, a.planned_end_on, a.ended_on,
                               a.end_reason, a.status, case when u.id <> :id then u.name end as sent_as
                          from assignment a
                          join dispatching_unit u on u.id = a.unit_id
                          join cadre c on c.id = a.cadre_id
                          join division v on v.code = a.village_code
                         where (u.id = :id or u.merged_into_id = :id)""" + " and " + which + " and " + condition + " order by " + order + " limit " + MOST)
                .params(parameters)
                .query(UnitPosting.class)
                .list();
        Map<String, String> paths =
                divisions.paths(rows.stream().map(UnitPosting::villageCode).toList());
        return rows.stream()
                .map(row -> new UnitPosting(
                        row.cadreId(),
                        row.cadreName(),
                        row.role(),
                        row.teamLeader(),
                        row.villageCode(),
                        row.villageName(),
                        paths.getOrDefault(row.villageCode(), ""),
                        row.startsOn(),
                        row.plannedEndOn(),
                        row.endedOn(),
                        row.endReason(),
                        row.status(),
                        row.sentAs()))
                .toList();
    }
}
