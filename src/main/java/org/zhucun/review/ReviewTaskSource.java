package org.zhucun.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.reporting.Task;
import org.zhucun.reporting.TaskSource;

/** Proposals that wait for a decision here. */
@Component
@RequiredArgsConstructor
class ReviewTaskSource implements TaskSource {

    private final ReviewQueries reviews;

    @Override
    public List<Task> tasks(DivisionScope scope, DivisionCode place, LocalDate asOf, Predicate<String> role) {
        boolean reviewer = role.test("REVIEWER");
        if (!reviewer && !role.test("STAFF")) {
            return List.of();
        }
        long waiting = reviews.count(scope, new ReviewFilter(Set.of(ReviewStatus.OPEN), place, null, reviewer));
        return waiting == 0
                ? List.of()
                : List.of(new Task(
                        "checklist",
                        reviewer ? "t-warn" : "st-info",
                        "/reviews?division=" + place,
                        reviewer ? "review.task" : "review.task.watch",
                        List.of(),
                        waiting));
    }
}
