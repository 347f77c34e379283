package org.zhucun.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.assignment.ShareEffect;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ReviewStage;
import org.zhucun.quota.QuotaMeasure;
import org.zhucun.review.Decision;
import org.zhucun.review.ReviewCase;
import org.zhucun.review.ReviewCaseQueries;
import org.zhucun.review.ReviewFilter;
import org.zhucun.review.ReviewQueries;
import org.zhucun.review.ReviewRow;
import org.zhucun.review.ReviewService;
import org.zhucun.review.ReviewStatus;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Difference;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/** Review tasks for programs. */
@RestController
@RequestMapping("/api/reviews")
@RequiredArgsConstructor
class ReviewRestController {

    private final ReviewQueries queries;
    private final ReviewCaseQueries cases;
    private final ReviewService service;
    private final MessageSource messages;

    @GetMapping
    Keyset<ReviewRow> list(
            DivisionScope scope,
            @RequestParam(required = false) @Nullable ReviewStatus status,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable ReviewStage stage,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        Set<ReviewStatus> statuses = status == null ? Set.of() : Set.of(status);
        return queries.page(
                scope, new ReviewFilter(statuses, division, stage, mine), PageAsked.after(after, size, count));
    }

    @GetMapping("/{id}")
    Case one(DivisionScope scope, Actor actor, @PathVariable long id, Locale locale) {
        return Case.of(cases.of(scope, actor, id), messages, locale);
    }

    @PostMapping("/{id}/approve")
    ReviewRow approve(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        Accounts.demand(request, body.overrides());
        return service.decide(scope, actor, id, Decision.APPROVE, body.order(request));
    }

    @PostMapping("/{id}/return")
    ReviewRow sendBack(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        Accounts.demand(request, false);
        return service.decide(scope, actor, id, Decision.RETURN, body.order(request));
    }

    @PostMapping("/{id}/reject")
    ReviewRow reject(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        Accounts.demand(request, false);
        return service.decide(scope, actor, id, Decision.REJECT, body.order(request));
    }

    /** Tasks to approve together. */
    record Batch(List<ReviewService.Chosen> items, @Nullable String opinion) {}

    @PostMapping("/approve-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approveAll(DivisionScope scope, Actor actor, @RequestBody Batch batch, HttpServletRequest request) {
        Accounts.demand(request, false);
        service.approveAll(scope, actor, batch.items(), batch.opinion());
    }

    /** A rule that a proposal breaks or bends. */
    record Finding(String code, Severity severity, @Nullable String field, String message) {

        static Finding of(Violation found, MessageSource messages, Locale locale) {
            return new Finding(
                    found.rule().code(),
                    found.severity(),
                    found.field(),
                    messages.getMessage(found.rule().messageKey(), found.args().toArray(), locale));
        }
    }

    /** The shares of one place before and after. */
    record Effect(
            String code,
            String name,
            DivisionLevel level,
            List<QuotaMeasure> before,
            List<QuotaMeasure> after,
            List<Finding> findings) {

        static Effect of(ShareEffect effect, MessageSource messages, Locale locale) {
            return new Effect(
                    effect.divisionCode(),
                    effect.divisionName(),
                    effect.level(),
                    effect.before(),
                    effect.after(),
                    effect.violations().stream()
                            .map(found -> Finding.of(found, messages, locale))
                            .toList());
        }
    }

    /** One task with everything a reviewer looks at. */
    record Case(
            ReviewRow task,
            ReviewCase.Comparison comparison,
            List<Difference> facts,
            List<Difference> sinceSubmission,
            List<ReviewCase.TeamMember> team,
            List<Finding> findings,
            List<Effect> shares,
            List<ReviewCase.StepTaken> steps,
            String seen,
            boolean mayDecide) {

        static Case of(ReviewCase known, MessageSource messages, Locale locale) {
            return new Case(
                    known.task(),
                    known.comparison(),
                    known.facts(),
                    known.sinceSubmission(),
                    known.team(),
                    known.found().stream()
                            .map(found -> Finding.of(found, messages, locale))
                            .toList(),
                    known.effects().stream()
                            .map(effect -> Effect.of(effect, messages, locale))
                            .toList(),
                    known.steps(),
                    known.seen(),
                    known.refused() == null);
        }
    }
}
