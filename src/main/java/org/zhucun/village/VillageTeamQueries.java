package org.zhucun.village;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.Posts;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.TeamPolicy;
import org.zhucun.shared.Unscoped;
import org.zhucun.shared.Violation;

/** Reads who serves and served in one village, on the day the data reaches to. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class VillageTeamQueries {

    private static final String SELECT = """
            select a.id as assignment_id, a.cadre_id, c.name as cadre_name, c.gender, c.birth, c.political, c.education,
                   c.post, c.rank, c.phone, a.unit_id,
                   coalesce(u.short_name, u.name) as unit_name, a.unit_level, a.role, a.team_leader, a.status, a.source,
                   a.starts_on, a.planned_end_on, a.ended_on, a.end_reason, r.name as cycle
              from assignment a
              join cadre c on c.id = a.cadre_id
              join dispatching_unit u on u.id = a.unit_id
              left join rotation_cycle r on r.id = a.cycle_id
             where a.village_code = :code and\s""";

    private final JdbcClient jdbc;
    private final ProfileQueries profiles;
    private final DataClock dataClock;

    /** Who is in post or due to arrive, first secretary first. */
    public List<VillagePosting> team(DivisionScope scope, DivisionCode code) {
        return postings(
                scope,
                code,
                "(a.status = 'APPROVED' or a.status in ('IN_POST', 'ENDED') and a.starts_on <= :asOf"
                        + " and (a.ended_on is null or a.ended_on > :asOf))",
                "a.role, a.starts_on, a.id");
    }

    /** Everyone who ever served here, latest start first. */
    public List<VillagePosting> history(DivisionScope scope, DivisionCode code) {
        return postings(
                scope,
                code,
                "a.status in ('IN_POST', 'ENDED') and a.starts_on <= :asOf",
                "a.starts_on desc, a.role, a.id");
    }

    /**
     * What is wrong with the size of a village's team under the rules in force.
     *
     * @param village the village as the list shows it
     */
    @Unscoped("the village was found in scope, and only its own heads are weighed")
    public List<Violation> teamSize(VillageRow village) {
        if (!village.supported()) {
            return List.of();
        }
        return TeamPolicy.judge(
                new Posts(village.requiredFirstSecretary(), village.requiredMembers()),
                new Posts(village.inPostFirstSecretary(), village.inPostMembers()),
                profiles.valuesOn(village.code(), null, dataClock.asOf()));
    }

    private List<VillagePosting> postings(DivisionScope scope, DivisionCode code, String which, String order) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("code", code.value());
        parameters.put("asOf", dataClock.asOf());
        String condition = scope.condition("a.village_code", "a.unit_id", parameters);
        return jdbc.sql(SELECT + which + " and " + condition + " order by " + order)
                .params(parameters)
                .query(VillagePosting.class)
                .list();
    }
}
