package org.zhucun.review.web;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.division.DivisionScope;
import org.zhucun.review.Decision;
import org.zhucun.review.ReviewService;
import org.zhucun.shared.Actor;

/** The same decisions by the number of the assignment; {@code version} is the assignment's. */
@RestController
@RequestMapping("/api/assignments/{id}")
@RequiredArgsConstructor
class AssignmentDecisionRestController {

    private final ReviewService service;

    @PostMapping("/approve")
    AssignmentSummary approve(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        Accounts.demand(request, body.overrides());
        return service.decideOn(scope, actor, id, Decision.APPROVE, body.order(request));
    }

    @PostMapping("/return")
    AssignmentSummary sendBack(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        Accounts.demand(request, false);
        return service.decideOn(scope, actor, id, Decision.RETURN, body.order(request));
    }

    @PostMapping("/reject")
    AssignmentSummary reject(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        Accounts.demand(request, false);
        return service.decideOn(scope, actor, id, Decision.REJECT, body.order(request));
    }
}
