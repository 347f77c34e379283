package org.zhucun.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.reporting.Task;
import org.zhucun.reporting.TaskSource;

/** The worklists on the front page: each line counts what the list behind it shows. */
@Component
@RequiredArgsConstructor
class WorklistTasks implements TaskSource {

    private static final String DUE = "calendar-due";
    private static final String ALERT = "alert-triangle";

    private final WorklistQueries worklists;

    @Override
    public List<Task> tasks(DivisionScope scope, DivisionCode place, LocalDate asOf, Predicate<String> role) {
        WorklistFilter filter = WorklistFilter.in(place, asOf);
        List<Task> tasks = new ArrayList<>();
        Map<WorklistView, Long> recalls = worklists.counts(scope, WorklistKind.RECALLS, filter);
        Map<WorklistView, Long> vacancies = worklists.counts(scope, WorklistKind.VACANCIES, filter);
        long overdue = of(vacancies, WorklistView.OVERDUE);
        long secretaries = of(
                worklists.counts(scope, WorklistKind.VACANCIES, filter.of(TeamRole.FIRST_SECRETARY)),
                WorklistView.OVERDUE);
        Map<WorklistView, Long> terms = worklists.counts(scope, WorklistKind.TERMS, filter);
        Map<WorklistView, Long> nobody = worklists.counts(scope, WorklistKind.TERMS, filter.named(false));
        Map<WorklistView, Long> arrivals = worklists.counts(scope, WorklistKind.ARRIVALS, filter);
        Map<WorklistView, Long> handovers = worklists.counts(scope, WorklistKind.HANDOVERS, filter);
        Map<WorklistView, Long> doubts = worklists.counts(scope, WorklistKind.DOUBTS, filter);
        String in = "?division=" + place + "&asOf=" + asOf;
        add(
                tasks,
                recalls,
                WorklistView.ALL,
                "arrow-back-up",
                "t-err",
                WorklistKind.RECALLS,
                in,
                of(recalls, WorklistView.OVERDUE));
        add(tasks, vacancies, WorklistView.FIRST_SECRETARY, ALERT, "t-warn", WorklistKind.VACANCIES, in, secretaries);
        add(
                tasks,
                vacancies,
                WorklistView.TEAM_MEMBER,
                "users-group",
                "st-idle",
                WorklistKind.VACANCIES,
                in,
                overdue - secretaries);
        add(tasks, terms, WorklistView.PAST, DUE, "t-err", WorklistKind.TERMS, in, of(terms, WorklistView.OVERDUE));
        add(
                tasks,
                nobody,
                WorklistView.MONTHS_3,
                DUE,
                "t-warn",
                WorklistKind.TERMS,
                in + "&named=false",
                of(terms, WorklistView.MONTHS_3));
        add(
                tasks,
                arrivals,
                WorklistView.ALL,
                "clock",
                "st-info",
                WorklistKind.ARRIVALS,
                in,
                of(arrivals, WorklistView.OVERDUE));
        add(
                tasks,
                handovers,
                WorklistView.PAST,
                "arrows-exchange",
                "t-warn",
                WorklistKind.HANDOVERS,
                in,
                of(handovers, WorklistView.ALL));
        add(tasks, doubts, WorklistView.ALL, "help-circle", "st-idle", WorklistKind.DOUBTS, in, 0);
        return tasks;
    }

    private static void add(
            List<Task> tasks,
            Map<WorklistView, Long> counts,
            WorklistView view,
            String icon,
            String tone,
            WorklistKind kind,
            String query,
            long part) {
        long count = of(counts, view);
        if (count > 0) {
            String href = "/worklist/" + kind.path() + query + "&view=" + view;
            tasks.add(new Task(icon, tone, href, "worklist.task." + kind + "." + view, List.of(part), count));
        }
    }

    private static long of(Map<WorklistView, Long> counts, WorklistView view) {
        return counts.getOrDefault(view, 0L);
    }
}
