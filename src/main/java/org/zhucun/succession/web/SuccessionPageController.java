package org.zhucun.succession.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.CountyMark;
import org.zhucun.division.CountyMarkQueries;
import org.zhucun.division.CountyMarkService;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.MarkCounty;
import org.zhucun.division.SuccessionKind;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.succession.DivisionHistory;
import org.zhucun.succession.SucceedVillages;
import org.zhucun.succession.SuccessionQueries;
import org.zhucun.succession.SuccessionService;

/** A place through time; for a village, what it becomes, shown before it is done; for a county, its marks. */
@Controller
@RequiredArgsConstructor
class SuccessionPageController {

    private final SuccessionQueries successions;
    private final SuccessionService service;
    private final CountyMarkQueries marks;
    private final CountyMarkService marking;
    private final DataClock dataClock;
    private final MessageSource messages;

    @GetMapping("/divisions/{code}")
    String show(DivisionScope scope, @PathVariable DivisionCode code, HttpServletRequest request, Model model) {
        model.addAttribute("form", SuccessionForm.fresh(dataClock.asOf()));
        return page(scope, code, request, model);
    }

    @PostMapping("/divisions/{code}/succession")
    String succeed(
            DivisionScope scope,
            Actor actor,
            @PathVariable DivisionCode code,
            @ModelAttribute("form") SuccessionForm form,
            BindingResult typed,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        typed.getFieldErrors()
                .forEach(error ->
                        errors.put(error.getField(), messages.getMessage("succession.malformed", null, locale)));
        if (errors.isEmpty()) {
            try {
                SucceedVillages command = form.command(code.value());
                if (form.isConfirmed()) {
                    service.succeed(scope, actor, command);
                    return "redirect:/divisions/" + code + "?done";
                }
                model.addAttribute("preview", successions.preview(scope, command));
            } catch (RuleViolationException e) {
                put(errors, e, locale);
            }
        }
        model.addAttribute("errors", errors);
        return page(scope, code, request, model);
    }

    @PostMapping("/divisions/{code}/marks")
    String mark(
            DivisionScope scope,
            Actor actor,
            @PathVariable DivisionCode code,
            @RequestParam CountyMark mark,
            @RequestParam(defaultValue = "") String legalBasis,
            @RequestParam(defaultValue = "true") boolean bears,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        try {
            marking.mark(scope, actor, code, new MarkCounty(mark, dataClock.asOf(), bears, legalBasis));
            return "redirect:/divisions/" + code + "?done";
        } catch (RuleViolationException e) {
            Map<String, String> errors = new LinkedHashMap<>();
            put(errors, e, locale);
            model.addAttribute("errors", errors);
            return show(scope, code, request, model);
        }
    }

    private void put(Map<String, String> errors, RuleViolationException e, Locale locale) {
        e.violations()
                .forEach(violation -> errors.putIfAbsent(
                        String.valueOf(violation.field()),
                        messages.getMessage(
                                violation.rule().messageKey(), violation.args().toArray(), locale)));
    }

    private String page(DivisionScope scope, DivisionCode code, HttpServletRequest request, Model model) {
        DivisionHistory history = successions.history(scope, code);
        boolean staff = request.isUserInRole("STAFF");
        model.addAttribute("history", history);
        model.addAttribute("kinds", SuccessionKind.values());
        model.addAttribute("marks", marks.of(code));
        model.addAttribute("markKinds", CountyMark.values());
        model.addAttribute(
                "maySucceed",
                staff && history.division().level() == DivisionLevel.VILLAGE && history.validTo() == null);
        model.addAttribute(
                "mayMark",
                staff
                        && history.division().level() == DivisionLevel.COUNTY
                        && scope.holdsProvince(code.value().substring(0, 2)));
        return "succession/division";
    }
}
