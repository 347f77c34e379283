package org.zhucun.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.reporting.Task;
import org.zhucun.reporting.TaskSource;

/** Rosters that wait to be confirmed by the county, or by any county of a wider place. */
@Component
@RequiredArgsConstructor
class ConfirmationTasks implements TaskSource {

    private final ConfirmationQueries queries;

    @Override
    public List<Task> tasks(DivisionScope scope, DivisionCode place, LocalDate asOf, Predicate<String> role) {
        if (!role.test("STAFF") && !role.test("REVIEWER")) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        for (RoundSummary round : queries.rounds(scope)) {
            List<CountyProgress> waiting = round.finished()
                    ? List.of()
                    : queries.counties(scope, round.id()).stream()
                            .filter(county -> county.state().isWithCounty() && county.visible())
                            .filter(county -> county.countyCode().startsWith(place.value()))
                            .toList();
            if (!waiting.isEmpty()) {
                boolean one =
                        scope.prefixes().contains(DivisionCode.of(waiting.get(0).countyCode()));
                tasks.add(new Task(
                        "checklist",
                        asOf.isAfter(round.dueOn()) ? "t-err" : "t-warn",
                        "/confirmations/" + round.id()
                                + (one ? "/counties/" + waiting.get(0).countyCode() : ""),
                        one ? "confirmation.task.own" : "confirmation.task",
                        List.of(round.name(), round.dueOn().toString()),
                        waiting.size()));
            }
        }
        return tasks;
    }
}
