package org.zhucun.confirmation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.confirmation.ConfirmationQueries;
import org.zhucun.confirmation.ConfirmationService;
import org.zhucun.confirmation.CountyProgress;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** The pages 名册核对: the rounds, one round county by county, and what a county confirmed. */
@Controller
@RequiredArgsConstructor
class ConfirmationPageController {

    private static final int DAYS_TO_CONFIRM = 10;

    private final ConfirmationQueries queries;
    private final ConfirmationService service;
    private final DivisionQueries divisions;
    private final DataClock dataClock;
    private final MessageSource messages;

    @GetMapping("/confirmations")
    String rounds(DivisionScope scope, HttpServletRequest request, Model model) {
        String asOf = dataClock.asOf().toString();
        String due = dataClock.asOf().plusDays(DAYS_TO_CONFIRM).toString();
        model.addAttribute("form", new RoundForm(null, null, asOf, due));
        return page(scope, request, model);
    }

    @PostMapping("/confirmations")
    String open(
            DivisionScope scope,
            Actor actor,
            @ModelAttribute("form") RoundForm form,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        try {
            return "redirect:/confirmations/" + service.open(scope, actor, form.command());
        } catch (RuleViolationException e) {
            model.addAttribute("errors", sentences(e.violations(), locale));
        } catch (ConflictException e) {
            model.addAttribute("errors", sentences(List.of(e.violation()), locale));
        }
        return page(scope, request, model);
    }

    @GetMapping("/confirmations/{id}")
    String round(DivisionScope scope, @PathVariable long id, Model model) {
        List<CountyProgress> counties = queries.counties(scope, id);
        model.addAttribute("round", queries.round(scope, id));
        model.addAttribute("counties", counties);
        model.addAttribute(
                "waiting",
                counties.stream()
                        .filter(county -> county.state().isWithCounty())
                        .toList());
        model.addAttribute("asOf", dataClock.asOf());
        return "confirmation/round";
    }

    @GetMapping("/confirmations/{id}/counties/{code}/snapshot")
    String snapshot(
            DivisionScope scope,
            @PathVariable long id,
            @PathVariable DivisionCode code,
            @RequestParam(required = false) @Nullable Integer edition,
            Model model) {
        model.addAttribute("roster", queries.county(scope, id, code));
        model.addAttribute("rows", queries.snapshot(scope, id, code, edition));
        model.addAttribute("changes", queries.changes(scope, id, code));
        model.addAttribute("edition", edition);
        return "confirmation/snapshot";
    }

    private String page(DivisionScope scope, HttpServletRequest request, Model model) {
        List<DivisionSummary> own = divisions.roots(scope).stream()
                .filter(root -> root.level() == DivisionLevel.PROVINCE || root.level() == DivisionLevel.CITY)
                .toList();
        model.addAttribute("rounds", queries.rounds(scope));
        model.addAttribute("own", request.isUserInRole("STAFF") ? own : List.of());
        model.addAttribute("asOf", dataClock.asOf());
        return "confirmation/rounds";
    }

    private Map<String, String> sentences(List<Violation> violations, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        violations.forEach(violation -> errors.putIfAbsent(
                violation.field() == null ? "asOf" : violation.field(),
                messages.getMessage(
                        violation.rule().messageKey(), violation.args().toArray(), locale)));
        return errors;
    }
}
