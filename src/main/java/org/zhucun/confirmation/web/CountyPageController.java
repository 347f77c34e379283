package org.zhucun.confirmation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.confirmation.ConfirmationQueries;
import org.zhucun.confirmation.ConfirmationService;
import org.zhucun.confirmation.ConfirmationStep;
import org.zhucun.confirmation.CountyRoster;
import org.zhucun.confirmation.StepOrder;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** One county's part of a round: look, correct, confirm with one click; accept or return. */
@Controller
@RequestMapping("/confirmations/{id}/counties/{code}")
@RequiredArgsConstructor
class CountyPageController {

    private final ConfirmationQueries queries;
    private final ConfirmationService service;
    private final MessageSource messages;

    @GetMapping
    String county(DivisionScope scope, @PathVariable long id, @PathVariable DivisionCode code, Model model) {
        CountyRoster roster = queries.county(scope, id, code);
        model.addAttribute("roster", roster);
        if (roster.county().edition() > 0) {
            model.addAttribute("changes", queries.changes(scope, id, code));
        }
        return "confirmation/county";
    }

    /** @param step {@code confirm}, {@code accept} or {@code return} */
    @PostMapping("/{step:confirm|accept|return}")
    String take(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable DivisionCode code,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String seen,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        StepOrder order = new StepOrder(version, reason, seen);
        try {
            switch (meant(step)) {
                case CONFIRM -> service.confirm(scope, actor, id, code, order);
                case ACCEPT -> service.accept(scope, actor, id, code, order);
                case SEND_BACK -> service.sendBack(scope, actor, id, code, order);
            }
        } catch (RuleViolationException e) {
            return refused(
                    scope, id, code, e.violations().get(0), HttpStatus.UNPROCESSABLE_CONTENT, response, locale, model);
        } catch (ConflictException e) {
            return refused(scope, id, code, e.violation(), HttpStatus.CONFLICT, response, locale, model);
        }
        return "redirect:/confirmations/" + id + "/counties/" + code;
    }

    private static ConfirmationStep meant(String step) {
        return switch (step) {
            case "confirm" -> ConfirmationStep.CONFIRM;
            case "accept" -> ConfirmationStep.ACCEPT;
            default -> ConfirmationStep.SEND_BACK;
        };
    }

    private String refused(
            DivisionScope scope,
            long id,
            DivisionCode code,
            Violation broken,
            HttpStatus status,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute(
                "problem",
                messages.getMessage(broken.rule().messageKey(), broken.args().toArray(), locale));
        return county(scope, id, code, model);
    }
}
