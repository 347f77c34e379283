package org.zhucun.assignment;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/** Reads single assignments and the moves they have made. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AssignmentQueries {

    /** A pseudo-city ({@code 5190}) is no place. */
    private static final String SELECT = """
            select a.id, a.cadre_id, c.name as cadre_name, a.village_code, v.short_name as village_name,
                   concat(s.name, y.name, t.name, v.short_name) as village_path, a.unit_id, u.name as unit_name,
                   a.unit_level, a.role, a.team_leader, a.source, a.status, a.starts_on, a.planned_end_on, a.arrived_on,
                   a.handover_until, a.ended_on, a.end_reason, a.replacement_due_on, a.cycle_id, a.predecessor_id,
                   a.previous_id, a.submitted_by, a.approved_on, a.document_no, a.version
              from assignment a
              join cadre c on c.id = a.cadre_id
              join dispatching_unit u on u.id = a.unit_id
              join division v on v.code = a.village_code
              left join division t on t.code = left(a.village_code, 9)
              left join division y on y.code = left(a.village_code, 6)
              left join division s on s.code = left(a.village_code, 4) and s.code not like '__90'
             where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @throws NotFoundException when it is not there or not in scope */
    public AssignmentSummary get(DivisionScope scope, long id) {
        return list(scope, List.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Those of these assignments that are in scope, by id. */
    public List<AssignmentSummary> list(DivisionScope scope, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : those(scope, "a.id in (:ids)", Map.of("ids", List.copyOf(ids)));
    }

    /** Whoever holds or is to take a place: the assignments in scope that name this one as their predecessor. */
    public List<AssignmentSummary> successors(DivisionScope scope, long id) {
        return those(scope, "a.predecessor_id = :id", Map.of("id", id));
    }

    private List<AssignmentSummary> those(DivisionScope scope, String which, Map<String, Object> named) {
        Map<String, Object> parameters = new HashMap<>(named);
        String condition = scope.condition("a.village_code", "a.unit_id", parameters);
        return jdbc.sql(SELECT + which + " and " + condition + " order by a.id")
                .params(parameters)
                .query(AssignmentSummary.class)
                .list();
    }

    /**
     * What was done with it, the first move first; facts an import brought have made none.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public List<StepRow> steps(DivisionScope scope, long id) {
        get(scope, id);
        return jdbc
                .sql("select id, move, at, actor, on_day, from_status, to_status, reason, opinion, document_no,"
                        + " overridden from assignment_step where assignment_id = ? order by id")
                .param(id)
                .query(StepRow.class)
                .list()
                .stream()
                .map(step -> step.in(clock.getZone()))
                .toList();
    }
}
