package org.zhucun.village;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.InPost;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;

/** Reads which villages a unit stands behind, and whether their posts are filled, on the day the data reaches to. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ObligationQueries {

    private static final int MOST = 200;

    private static final String SQL = """
            with held as (
                select a.village_code, count(*) filter (where a.role = 'FIRST_SECRETARY') as secretaries,
                       count(*) filter (where a.role = 'TEAM_MEMBER') as members,
                       count(*) filter (where a.unit_id in (:units)) as own
                  from assignment a
                 where a.village_code in (select village_code from village_unit_link where unit_id in (:units)) and %s
                 group by 1)
            select l.village_code, concat(y.name, ' ', t.name, ' ', v.short_name) as village_name, l.starts_on,
                   coalesce(s.required_first_secretary, 0) as required_first_secretary,
                   coalesce(s.required_members, 0) as required_members,
                   coalesce(h.secretaries, 0) as in_post_first_secretary, coalesce(h.members, 0) as in_post_members,
                   coalesce(h.own, 0) as own
              from village_unit_link l
              join division v on v.code = l.village_code
              left join division t on t.code = left(l.village_code, 9)
              left join division y on y.code = left(l.village_code, 6)
              left join village_support s on s.village_code = l.village_code and s.starts_on <= :asOf
                   and (s.ends_on is null or s.ends_on > :asOf)
              left join held h on h.village_code = l.village_code
             where l.unit_id in (:units) and l.starts_on <= :asOf and (l.ends_on is null or l.ends_on > :asOf) and %s
             order by (coalesce(s.required_first_secretary, 0) <= coalesce(h.secretaries, 0)
                   and coalesce(s.required_members, 0) <= coalesce(h.members, 0)), l.village_code limit %d""";

    private final JdbcClient jdbc;
    private final DataClock dataClock;

    /** The villages behind which a unit stands, those with an empty post first; at most 200. */
    public List<Obligation> of(DivisionScope scope, long unitId) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("asOf", dataClock.asOf());
        parameters.put(
                "units",
                jdbc.sql("select id from dispatching_unit where id = :id or merged_into_id = :id")
                        .param("id", unitId)
                        .query(Long.class)
                        .list());
        String condition = scope.condition("l.village_code", "l.unit_id", parameters);
        return jdbc.sql(SQL.formatted(InPost.on("a"), condition, MOST))
                .params(parameters)
                .query(Obligation.class)
                .list();
    }
}
