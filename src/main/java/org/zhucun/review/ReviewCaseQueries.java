package org.zhucun.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.ApprovalPreview;
import org.zhucun.assignment.ApprovalQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleCode;

/** Gathers what a reviewer looks at. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewCaseQueries {

    private static final String TEAM = """
            select a.cadre_id, c.name, a.role, coalesce(u.short_name, u.name) as unit_name, a.unit_level,
                   case when a.id = :id then 'COMES' when a.id = :leaving then 'LEAVES' else 'STAYS' end as change
              from assignment a
              join cadre c on c.id = a.cadre_id
              join dispatching_unit u on u.id = a.unit_id
             where a.village_code = :village and (a.id = :id or a.status in ('IN_POST', 'APPROVED'))
             order by a.role, a.id = :id, a.starts_on, a.id""";

    private final JdbcClient jdbc;
    private final ReviewQueries queries;
    private final CaseFactsReader reader;
    private final ApprovalQueries approvals;

    /**
     * One task as it stands now.
     *
     * @throws NotFoundException when it is not there or not in scope
     */
    public ReviewCase of(DivisionScope scope, Actor reviewer, long id) {
        ReviewRow task = queries.get(scope, id);
        CaseFacts submitted = reader.read(jdbc.sql("select proposal from review_task where id = ?")
                .param(id)
                .query(String.class)
                .single());
        boolean open = task.status() == ReviewStatus.OPEN;
        CaseFacts now = open ? reader.of(task.assignmentId()) : submitted;
        String earlier = earlier(task);
        CaseFacts before = earlier != null
                ? reader.read(earlier)
                : task.predecessorId() == null ? new CaseFacts(Map.of()) : reader.of(task.predecessorId());
        ApprovalPreview preview =
                open ? approvals.preview(scope, task.assignmentId()) : new ApprovalPreview(List.of(), List.of());
        return new ReviewCase(
                task,
                earlier != null
                        ? ReviewCase.Comparison.EARLIER_PROPOSAL
                        : task.predecessorId() == null
                                ? ReviewCase.Comparison.NOTHING
                                : ReviewCase.Comparison.PREDECESSOR,
                task.predecessorName(),
                endedOn(task.predecessorId()),
                before.compared(now),
                submitted.differences(now),
                team(task),
                preview.found(),
                preview.effects(),
                steps(id),
                now.mark(),
                open ? refusal(scope, reviewer, task) : ReviewRule.OPEN_TASK);
    }

    /** What was handed in for the same assignment before, null the first time. */
    private @Nullable String earlier(ReviewRow task) {
        return jdbc.sql("select proposal from review_task where assignment_id = ? and id < ? order by id desc limit 1")
                .params(task.assignmentId(), task.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private @Nullable LocalDate endedOn(@Nullable Long predecessorId) {
        return predecessorId == null
                ? null
                : jdbc.sql("select coalesce(ended_on, handover_until) as day from assignment where id = ?")
                        .param(predecessorId)
                        .query((row, n) -> java.util.Optional.ofNullable(row.getObject("day", LocalDate.class)))
                        .optional()
                        .flatMap(day -> day)
                        .orElse(null);
    }

    private List<ReviewCase.TeamMember> team(ReviewRow task) {
        return jdbc.sql(TEAM)
                .param("id", task.assignmentId())
                .param("leaving", Objects.requireNonNullElse(task.predecessorId(), 0L))
                .param("village", task.villageCode())
                .query(ReviewCase.TeamMember.class)
                .list();
    }

    private List<ReviewCase.StepTaken> steps(long id) {
        return jdbc.sql("select stage, decision, at, actor, opinion, reason, document_no, overridden from review_step"
                        + " where task_id = ? order by id")
                .param(id)
                .query(ReviewCase.StepTaken.class)
                .list();
    }

    private @Nullable RuleCode refusal(DivisionScope scope, Actor reviewer, ReviewRow task) {
        if (task.submittedById() == reviewer.accountId()) {
            return ReviewRule.NOT_BY_THE_SUBMITTER;
        }
        if (!Stages.covers(scope, task.stage(), task.villageCode())) {
            return ReviewRule.OWN_STAGE;
        }
        boolean before = jdbc.sql("select exists (select from review_step where task_id = ? and account_id = ?)")
                .params(task.id(), reviewer.accountId())
                .query(Boolean.class)
                .single();
        return before ? ReviewRule.ONE_STAGE_EACH : null;
    }
}
