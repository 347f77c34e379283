package org.zhucun.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.PageAsked;

/** Reads the queue of reviews. A task is seen by whoever sees its village. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewQueries {

    private static final String FROM = """
             from review_task k
              join assignment a on a.id = k.assignment_id
              join cadre c on c.id = a.cadre_id
              join division v on v.code = a.village_code
              left join division t on t.code = left(a.village_code, 9)
              left join division y on y.code = left(a.village_code, 6)
              left join assignment b on b.id = a.predecessor_id
              left join cadre p on p.id = b.cadre_id
             where\s""";

    private static final String COLUMNS = """
            select k.id, k.status, k.stages, k.stage, k.assignment_id, a.cadre_id, c.name as cadre_name, a.village_code,
                   v.short_name as village_name, concat_ws(' ', y.name, concat(t.name, v.short_name)) as place, a.role,
                   a.source, a.predecessor_id, p.name as predecessor_name, k.submitted_by_id, k.submitted_by,
                   k.submitted_at, k.stage_since, greatest(0, (cast(:now as timestamptz) at time zone 'Asia/Shanghai')::date
                       - (k.stage_since at time zone 'Asia/Shanghai')::date) as days,
                   k.decided_by, k.decided_at, k.version, %s as mine""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A page of tasks: those that wait first come the longest waiting, those decided the latest.
     *
     * @throws IllegalArgumentException when {@code after} is no cursor
     */
    public Keyset<ReviewRow> page(DivisionScope scope, ReviewFilter filter, PageAsked asked) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, filter, parameters);
        Long total = asked.count()
                ? jdbc.sql("select count(*) " + FROM + where)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                : null;
        boolean waiting = filter.statuses().equals(java.util.Set.of(ReviewStatus.OPEN));
        String after = asked.after();
        if (after != null && !after.isBlank()) {
            parameters.put("after", Long.parseLong(after));
            where += waiting ? " and k.id > :after" : " and k.id < :after";
        }
        parameters.put("limit", asked.limit() + 1);
        List<ReviewRow> rows =
                rows(scope, where + " order by k.id" + (waiting ? "" : " desc") + " limit :limit", parameters);
        boolean more = rows.size() > asked.limit();
        List<ReviewRow> items = more ? rows.subList(0, asked.limit()) : rows;
        return new Keyset<>(
                items, more ? String.valueOf(items.get(items.size() - 1).id()) : null, total);
    }

    public long count(DivisionScope scope, ReviewFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, filter, parameters);
        return jdbc.sql("select count(*) " + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** How many tasks wait for this reviewer: at a stage of the own area, handed in by somebody else. */
    public long waiting(DivisionScope scope, Actor reviewer) {
        Map<String, Object> parameters = new HashMap<>(Map.of("me", reviewer.accountId()));
        String where = "k.status = 'OPEN' and k.submitted_by_id <> :me and " + mine(scope, parameters);
        return jdbc.sql("select count(*) from review_task k join assignment a on a.id = k.assignment_id where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** @throws NotFoundException when it is not there or not in scope */
    public ReviewRow get(DivisionScope scope, long id) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return rows(scope, "k.id = :id and " + visible(scope, parameters), parameters).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The last task of an assignment.
     *
     * @throws NotFoundException when it has none or is not in scope
     */
    public ReviewRow ofAssignment(DivisionScope scope, long assignmentId) {
        Map<String, Object> parameters = new HashMap<>(Map.of("assignment", assignmentId));
        String which =
                "k.assignment_id = :assignment and " + visible(scope, parameters) + " order by k.id desc limit 1";
        return rows(scope, which, parameters).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private List<ReviewRow> rows(DivisionScope scope, String where, Map<String, Object> parameters) {
        parameters.put("now", OffsetDateTime.now(clock));
        return jdbc.sql(COLUMNS.formatted(mine(scope, parameters)) + " " + FROM + where)
                .params(parameters)
                .query(ReviewRow.class)
                .list();
    }

    private static String where(DivisionScope scope, ReviewFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(visible(scope, parameters)));
        if (!filter.statuses().isEmpty()) {
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
            conditions.add("k.status in (:statuses)");
        }
        if (filter.division() != null) {
            parameters.put("division", filter.division().value() + "%");
            conditions.add("a.village_code like :division");
        }
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage().name());
            conditions.add("k.stage = :stage");
        }
        if (filter.mine()) {
            conditions.add(mine(scope, parameters));
        }
        return String.join(" and ", conditions);
    }

    private static String visible(DivisionScope scope, Map<String, Object> parameters) {
        return scope.condition("a.village_code", "a.unit_id", parameters);
    }

    private static String mine(DivisionScope scope, Map<String, Object> parameters) {
        return scope.condition(Stages.code("k.stage", "a.village_code"), null, parameters);
    }
}
