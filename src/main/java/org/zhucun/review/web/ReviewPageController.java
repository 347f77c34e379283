package org.zhucun.review.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.review.Decision;
import org.zhucun.review.ReviewCase;
import org.zhucun.review.ReviewCaseQueries;
import org.zhucun.review.ReviewQueries;
import org.zhucun.review.ReviewRow;
import org.zhucun.review.ReviewService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** The page 审核: the queue on the left, one case beside it; after a decision the next case opens. */
@Controller
@RequiredArgsConstructor
class ReviewPageController {

    private static final int SHOWN = 50;

    private final ReviewQueries queries;
    private final ReviewCaseQueries cases;
    private final ReviewService service;
    private final MessageSource messages;

    @GetMapping("/reviews")
    String queue(
            DivisionScope scope,
            Actor actor,
            @RequestParam(required = false) @Nullable ReviewTab tab,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        ReviewTab shown = tab == null ? ReviewTab.OPEN : tab;
        Keyset<ReviewRow> page = show(scope, shown, division, after, request, model);
        if (!page.items().isEmpty()) {
            show(cases.of(scope, actor, page.items().get(0).id()), request, model);
        }
        return "review/review";
    }

    @GetMapping("/reviews/{id}")
    String one(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        ReviewCase known = cases.of(scope, actor, id);
        show(scope, ReviewTab.of(known.task().status()), division, after, request, model);
        show(known, request, model);
        return "review/review";
    }

    /** @param verb {@code approve}, {@code return} or {@code reject} */
    @PostMapping("/reviews/{id}/{verb:approve|return|reject}")
    String decide(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable String verb,
            @ModelAttribute("body") DecisionBody body,
            @RequestParam(required = false) @Nullable DivisionCode division,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Decision decision = switch (verb) {
            case "approve" -> Decision.APPROVE;
            case "return" -> Decision.RETURN;
            default -> Decision.REJECT;
        };
        Accounts.demand(request, body.overrides());
        String next = next(scope, actor, id, division);
        try {
            service.decide(scope, actor, id, decision, body.order(request));
        } catch (RuleViolationException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", sentences(e.violations(), locale));
            return one(scope, actor, id, division, null, request, model);
        } catch (ConflictException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problems", sentences(List.of(e.violation()), locale));
            model.addAttribute("changes", e.differences());
            return one(scope, actor, id, division, null, request, model);
        }
        return "redirect:" + next;
    }

    /** The case that opens after this one: the next that waits for this reviewer, else the first, else the queue. */
    private String next(DivisionScope scope, Actor actor, long id, @Nullable DivisionCode division) {
        List<ReviewRow> waiting = queries
                .page(scope, ReviewTab.OPEN.filter(division, true), PageAsked.after(null, SHOWN, false))
                .items()
                .stream()
                .filter(row -> row.id() != id && row.submittedById() != actor.accountId())
                .toList();
        String query = division == null ? "" : "?division=" + division;
        return waiting.stream()
                .filter(row -> row.id() > id)
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .map(row -> "/reviews/" + row.id() + query)
                .orElse("/reviews" + query);
    }

    private Keyset<ReviewRow> show(
            DivisionScope scope,
            ReviewTab tab,
            @Nullable DivisionCode division,
            @Nullable String after,
            HttpServletRequest request,
            Model model) {
        boolean mine = Accounts.reviews(request);
        Keyset<ReviewRow> page = queries.page(scope, tab.filter(division, mine), PageAsked.after(after, SHOWN, false));
        model.addAttribute("page", page);
        model.addAttribute("tab", tab);
        model.addAttribute("division", division);
        model.addAttribute("open", queries.count(scope, ReviewTab.OPEN.filter(division, mine)));
        model.addAttribute("done", queries.count(scope, ReviewTab.DONE.filter(division, mine)));
        model.addAttribute("returned", queries.count(scope, ReviewTab.RETURNED.filter(division, mine)));
        model.addAttribute("reviewer", mine);
        return page;
    }

    private static void show(ReviewCase known, HttpServletRequest request, Model model) {
        model.addAttribute("case", known);
        model.addAttribute("checks", CheckGroup.of(known.found()));
        model.addAttribute("mayOverride", Accounts.overrides(request) && known.spoilsShare());
    }

    private List<String> sentences(List<Violation> violations, Locale locale) {
        return violations.stream()
                .map(violation -> messages.getMessage(
                        violation.rule().messageKey(), violation.args().toArray(), locale))
                .distinct()
                .toList();
    }
}
