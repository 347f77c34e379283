package org.zhucun.rotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;

/**
 * Reads rotation cycles. A province's cycles are seen by everyone in it; a unit's clerk sees those of all, since its
 * people may serve anywhere.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CycleQueries {

    private static final String COLUMNS =
            "select id, name, province_code, starts_on, ends_on, handover_days, state, version, profile_id from rotation_cycle where ";

    private final JdbcClient jdbc;

    /** The cycles in scope, the latest first. There are a few a decade. */
    public List<CycleSummary> list(DivisionScope scope) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(COLUMNS + condition(scope, parameters) + " order by starts_on desc, id desc")
                .params(parameters)
                .query(CycleSummary.class)
                .list();
    }

    /**
     * One cycle.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public CycleSummary get(DivisionScope scope, long id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return jdbc.sql(COLUMNS + "id = :id and " + condition(scope, parameters))
                .params(parameters)
                .query(CycleSummary.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Who serves in a cycle, over the whole province.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public CyclePeople people(DivisionScope scope, long id) {
        get(scope, id);
        return jdbc.sql("select count(*) filter (where status = 'IN_POST')::int as in_post,"
                        + " count(*) filter (where status = 'APPROVED')::int as due,"
                        + " count(*) filter (where status = 'ENDED')::int as gone,"
                        + " count(*) filter (where status in ('DRAFT', 'SUBMITTED', 'RETURNED'))::int as proposed"
                        + " from assignment where cycle_id = ?")
                .param(id)
                .query(CyclePeople.class)
                .single();
    }

    private static String condition(DivisionScope scope, Map<String, Object> parameters) {
        if (scope.unitId() != null) {
            return "true";
        }
        List<String> provinces = scope.prefixes().stream()
                .map(DivisionCode::value)
                .map(code -> code.substring(0, 2))
                .distinct()
                .toList();
        parameters.put("provinces", provinces);
        return provinces.isEmpty() ? "false" : "province_code in (:provinces)";
    }
}
