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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DivisionScope;
import org.zhucun.review.ReviewCase;
import org.zhucun.review.ReviewCaseQueries;
import org.zhucun.review.ReviewQueries;
import org.zhucun.review.ReviewService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.PageAsked;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Approving several tasks at once, those only against which nothing stands. */
@Controller
@RequestMapping("/reviews/batch")
@RequiredArgsConstructor
class ReviewBatchPageController {

    private static final int SHOWN = 50;

    private final ReviewQueries queries;
    private final ReviewCaseQueries cases;
    private final ReviewService service;
    private final MessageSource messages;

    @GetMapping
    String choose(DivisionScope scope, Actor actor, Model model) {
        List<ReviewCase> waiting =
                queries
                        .page(scope, ReviewTab.OPEN.filter(null, true), PageAsked.after(null, SHOWN, false))
                        .items()
                        .stream()
                        .map(row -> cases.of(scope, actor, row.id()))
                        .toList();
        model.addAttribute("cases", waiting);
        return "review/batch";
    }

    /** @param chosen number and version of each task, such as {@code 12.0} */
    @PostMapping
    String approve(
            DivisionScope scope,
            Actor actor,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(required = false) @Nullable String opinion,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Accounts.demand(request, false);
        try {
            service.approveAll(
                    scope,
                    actor,
                    chosen.stream().map(ReviewBatchPageController::chosen).toList(),
                    opinion);
        } catch (RuleViolationException e) {
            return refused(
                    scope, actor, e.violations().get(0), HttpStatus.UNPROCESSABLE_CONTENT, response, locale, model);
        } catch (ConflictException e) {
            return refused(scope, actor, e.violation(), HttpStatus.CONFLICT, response, locale, model);
        }
        return "redirect:/reviews";
    }

    private String refused(
            DivisionScope scope,
            Actor actor,
            Violation broken,
            HttpStatus status,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute(
                "problem",
                messages.getMessage(broken.rule().messageKey(), broken.args().toArray(), locale));
        return choose(scope, actor, model);
    }

    private static ReviewService.Chosen chosen(String text) {
        String[] parts = text.split("\\.", 2);
        return new ReviewService.Chosen(Long.parseLong(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    }
}
