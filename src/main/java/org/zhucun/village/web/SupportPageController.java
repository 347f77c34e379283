package org.zhucun.village.web;

import java.util.LinkedHashMap;
import java.util.List;
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
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.UnitIndexQueries;
import org.zhucun.village.ChangeSupport;
import org.zhucun.village.SupportQueries;
import org.zhucun.village.VillageQueries;
import org.zhucun.village.VillageRule;
import org.zhucun.village.VillageService;
import org.zhucun.village.VillageSupport;

/** Changing the posts, the categories and the unit behind a village. */
@Controller
@RequiredArgsConstructor
class SupportPageController {

    private final VillageQueries villages;
    private final SupportQueries supports;
    private final VillageService service;
    private final UnitIndexQueries units;
    private final DataClock dataClock;
    private final MessageSource messages;

    @GetMapping("/villages/{code}/support")
    String show(DivisionScope scope, @PathVariable DivisionCode code, Model model) {
        model.addAttribute("form", SupportForm.of(supports.get(scope, code), dataClock.asOf()));
        return form(scope, code, model);
    }

    @PostMapping("/villages/{code}/support")
    String change(
            DivisionScope scope,
            Actor actor,
            @PathVariable DivisionCode code,
            @ModelAttribute("form") SupportForm form,
            BindingResult typed,
            Locale locale,
            Model model) {
        VillageSupport stored = supports.get(scope, code);
        if (typed.hasErrors()) {
            Map<String, String> errors = new LinkedHashMap<>();
            typed.getFieldErrors()
                    .forEach(error ->
                            errors.put(error.getField(), messages.getMessage("village.malformed", null, locale)));
            model.addAttribute("errors", errors);
            return form(scope, code, model);
        }
        String unitName = form.unitName() == null ? "" : form.unitName().strip();
        KnownUnit unit = unitName.isEmpty() ? null : units.index().named(unitName);
        if (unit == null && !unitName.isEmpty()) {
            List<Violation> unknown = List.of(Violation.of(VillageRule.KNOWN_UNIT, "unitName", unitName));
            return refused(scope, code, unknown, locale, model);
        }
        try {
            ChangeSupport change = form.command(stored, dataClock.asOf(), unit == null ? null : (Long) unit.id());
            service.changeSupport(scope, actor, code, change);
        } catch (RuleViolationException e) {
            return refused(scope, code, e.violations(), locale, model);
        } catch (ConflictException e) {
            return refused(scope, code, List.of(e.violation()), locale, model);
        }
        return "redirect:/villages/" + code;
    }

    private String refused(
            DivisionScope scope, DivisionCode code, List<Violation> violations, Locale locale, Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Violation violation : violations) {
            errors.putIfAbsent(
                    violation.field() == null ? "version" : violation.field(),
                    messages.getMessage(
                            violation.rule().messageKey(), violation.args().toArray(), locale));
        }
        model.addAttribute("errors", errors);
        return form(scope, code, model);
    }

    private String form(DivisionScope scope, DivisionCode code, Model model) {
        model.addAttribute("village", villages.get(scope, code));
        model.addAttribute("categories", VillageCategory.values());
        return "village/support";
    }
}
