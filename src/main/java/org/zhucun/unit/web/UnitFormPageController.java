package org.zhucun.unit.web;

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
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.unit.UnitLevel;
import org.zhucun.unit.UnitQueries;
import org.zhucun.unit.UnitService;

/** Adding a unit and changing one. */
@Controller
@RequiredArgsConstructor
class UnitFormPageController {

    private final UnitQueries units;
    private final UnitService service;
    private final MessageSource messages;

    @GetMapping("/units/new")
    String blank(Model model) {
        return form(null, UnitForm.BLANK, model);
    }

    @GetMapping("/units/{id}/edit")
    String filled(DivisionScope scope, @PathVariable long id, Model model) {
        return form(id, UnitForm.of(units.get(scope, id)), model);
    }

    @PostMapping("/units/new")
    String create(DivisionScope scope, Actor actor, @ModelAttribute("form") UnitForm form, Locale locale, Model model) {
        try {
            return "redirect:/units/" + service.create(scope, actor, form.command());
        } catch (RuleViolationException e) {
            return refused(null, form, e.violations(), locale, model);
        }
    }

    @PostMapping("/units/{id}/edit")
    String change(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") UnitForm form,
            Locale locale,
            Model model) {
        try {
            service.change(scope, actor, id, form.command());
        } catch (RuleViolationException e) {
            return refused(id, form, e.violations(), locale, model);
        } catch (ConflictException e) {
            return refused(id, form, List.of(e.violation()), locale, model);
        }
        return "redirect:/units/" + id;
    }

    private String refused(@Nullable Long id, UnitForm form, List<Violation> violations, Locale locale, Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Violation violation : violations) {
            String field = violation.field() == null ? "version" : violation.field();
            errors.putIfAbsent(
                    field,
                    messages.getMessage(
                            violation.rule().messageKey(), violation.args().toArray(), locale));
        }
        model.addAttribute("errors", errors);
        return form(id, form, model);
    }

    private String form(@Nullable Long id, UnitForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("levels", UnitLevel.values());
        model.addAttribute("natures", units.natures());
        return "unit/form";
    }
}
