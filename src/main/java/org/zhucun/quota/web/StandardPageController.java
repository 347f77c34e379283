package org.zhucun.quota.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhucun.division.CountyMark;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.StandardQueries;
import org.zhucun.quota.StandardService;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;
import org.zhucun.unit.UnitLevel;

/** Asking for a share, changing one from a day on, and ending one. */
@Controller
@RequiredArgsConstructor
class StandardPageController {

    private final StandardQueries standards;
    private final StandardService service;
    private final DataClock dataClock;
    private final MessageSource messages;

    @GetMapping("/rules/standards/new")
    String fresh(Model model) {
        model.addAttribute("form", StandardForm.fresh(dataClock.asOf()));
        return page(null, model);
    }

    @GetMapping("/rules/standards/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("form", StandardForm.of(standards.get(id), dataClock.asOf()));
        return page(id, model);
    }

    @PostMapping("/rules/standards/new")
    String add(
            DivisionScope scope,
            Actor actor,
            @ModelAttribute("form") StandardForm form,
            BindingResult typed,
            Locale locale,
            Model model) {
        return answer(() -> service.add(scope, actor, form.command(province(scope))), null, typed, locale, model);
    }

    @PostMapping("/rules/standards/{id}")
    String change(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") StandardForm form,
            BindingResult typed,
            Locale locale,
            Model model) {
        Runnable act = form.ends()
                ? () -> service.end(scope, actor, id, form.ending())
                : () -> service.change(scope, actor, id, form.command(province(scope)));
        return answer(act, id, typed, locale, model);
    }

    private String answer(Runnable act, @Nullable Long id, BindingResult typed, Locale locale, Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        typed.getFieldErrors()
                .forEach(error ->
                        errors.put(error.getField(), messages.getMessage("quota.standard.malformed", null, locale)));
        if (errors.isEmpty()) {
            try {
                act.run();
                return "redirect:/rules#standards";
            } catch (RuleViolationException e) {
                e.violations().forEach(violation -> put(errors, violation, locale));
            } catch (ConflictException e) {
                put(errors, e.violation(), locale);
            }
        }
        model.addAttribute("errors", errors);
        return page(id, model);
    }

    private void put(Map<String, String> errors, Violation violation, Locale locale) {
        String field = violation.field();
        errors.putIfAbsent(
                field == null ? "version" : field,
                messages.getMessage(
                        violation.rule().messageKey(), violation.args().toArray(), locale));
    }

    private static String province(DivisionScope scope) {
        return scope.prefixes().stream()
                .map(prefix -> prefix.value().substring(0, 2))
                .findFirst()
                .orElse("");
    }

    private String page(@Nullable Long id, Model model) {
        model.addAttribute("standard", id == null ? null : standards.get(id));
        model.addAttribute("measures", TeamRole.values());
        model.addAttribute("levels", UnitLevel.values());
        model.addAttribute(
                "scopeLevels", new DivisionLevel[] {DivisionLevel.PROVINCE, DivisionLevel.CITY, DivisionLevel.COUNTY});
        model.addAttribute("severities", Severity.values());
        model.addAttribute("marks", CountyMark.values());
        return "quota/standard";
    }
}
