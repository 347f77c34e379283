package org.zhucun.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.AssignmentService;
import org.zhucun.cadre.CadreService;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Unscoped;

/** Names people behind services: those in post in a division, and those a batch can no longer be taken back for. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
class RosterLeaverQueries {

    private static final int MOST = 100;
    private static final String FROM = " from assignment a join cadre c on c.id = a.cadre_id"
            + " join division v on v.code = a.village_code"
            + " left join division t on t.code = left(a.village_code, 9)";

    private final JdbcClient jdbc;
    private final CadreService cadres;
    private final AssignmentService assignments;

    /** Someone in post. */
    record Post(long cadreId, Leaver leaver) {}

    List<Post> inPost(DivisionScope scope, String division) {
        Map<String, Object> parameters = new HashMap<>();
        String visible = scope.condition("a.village_code", "a.unit_id", parameters);
        parameters.put("division", division + "%");
        return jdbc.sql("select a.id, a.cadre_id, c.name, a.village_code, coalesce(t.name, '') || v.short_name as path,"
                        + " a.role, a.starts_on" + FROM
                        + " where a.status = 'IN_POST' and a.village_code like :division"
                        + " and " + visible + " order by a.village_code, a.role, a.id")
                .params(parameters)
                .query((row, n) -> new Post(
                        row.getLong("cadre_id"),
                        new Leaver(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("village_code"),
                                row.getString("path"),
                                TeamRole.valueOf(row.getString("role")),
                                row.getObject("starts_on", java.time.LocalDate.class))))
                .list();
    }

    /**
     * Who has something written about them since: their own record, their service, or a service another batch or a
     * form gave to a person this batch brought.
     */
    @Unscoped("the batch was found in scope")
    List<String> touchedSince(long batchId) {
        Set<String> names = new LinkedHashSet<>();
        List<Long> services = assignments.touchedSince(batchId, MOST);
        List<Long> people = cadres.touchedSince(batchId, MOST);
        if (!services.isEmpty()) {
            names.addAll(jdbc.sql("select c.name || ' ' || coalesce(t.name, '') || v.short_name" + FROM
                            + " where a.id in (:ids) order by a.village_code, a.id")
                    .param("ids", services)
                    .query(String.class)
                    .list());
        }
        if (!people.isEmpty()) {
            names.addAll(jdbc.sql("select name from cadre where id in (:ids) order by id")
                    .param("ids", people)
                    .query(String.class)
                    .list());
        }
        names.addAll(jdbc.sql("select c.name || ' ' || coalesce(t.name, '') || v.short_name" + FROM
                        + " where c.import_batch_id = :batch and a.import_batch_id is distinct from :batch"
                        + " order by a.village_code, a.id limit :most")
                .param("batch", batchId)
                .param("most", MOST)
                .query(String.class)
                .list());
        int gone = services.size() + people.size() - names.size();
        List<String> all = new ArrayList<>(names);
        return all.isEmpty() && gone > 0 ? List.of(String.valueOf(gone)) : all;
    }
}
