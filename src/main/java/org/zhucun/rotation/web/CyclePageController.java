package org.zhucun.rotation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.rotation.CycleMove;
import org.zhucun.rotation.CyclePeople;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.rotation.MoveCycle;
import org.zhucun.rotation.RotationService;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** The cycles of a province: a list, a form, and a button for every move with what it does. */
@Controller
@RequiredArgsConstructor
class CyclePageController {

    private final CycleQueries cycles;
    private final RotationService service;
    private final ProfileQueries profiles;
    private final MessageSource messages;

    /** A cycle in the list, with who serves in it. */
    record Line(CycleSummary cycle, CyclePeople people) {}

    @GetMapping("/cycles")
    String list(DivisionScope scope, HttpServletRequest request, Model model) {
        model.addAttribute(
                "lines",
                cycles.list(scope).stream()
                        .map(cycle -> new Line(cycle, cycles.people(scope, cycle.id())))
                        .toList());
        model.addAttribute("mayChange", mayChange(scope, request));
        return "rotation/cycles";
    }

    @GetMapping("/cycles/new")
    String fresh(DivisionScope scope, HttpServletRequest request, Model model) {
        model.addAttribute("form", CycleForm.EMPTY);
        return page(scope, null, request, model);
    }

    @GetMapping("/cycles/{id}")
    String show(DivisionScope scope, @PathVariable long id, HttpServletRequest request, Model model) {
        model.addAttribute("form", CycleForm.of(cycles.get(scope, id)));
        return page(scope, id, request, model);
    }

    @PostMapping("/cycles/new")
    String create(
            DivisionScope scope,
            Actor actor,
            @ModelAttribute("form") CycleForm form,
            BindingResult typed,
            HttpServletRequest request,
            Model model) {
        return answer(
                scope, null, () -> service.create(scope, actor, form.command(province(scope))), typed, request, model);
    }

    @PostMapping("/cycles/{id}")
    String change(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") CycleForm form,
            BindingResult typed,
            HttpServletRequest request,
            Model model) {
        LongSupplier act = () -> {
            service.change(scope, actor, id, form.command(province(scope)));
            return id;
        };
        return answer(scope, id, act, typed, request, model);
    }

    @PostMapping("/cycles/{id}/moves")
    String move(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestParam CycleMove move,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            Model model) {
        CycleForm form = CycleForm.of(cycles.get(scope, id));
        model.addAttribute("form", form);
        LongSupplier act = () -> {
            service.move(scope, actor, id, move, new MoveCycle(version, reason));
            return id;
        };
        return answer(scope, id, act, null, request, model);
    }

    private String answer(
            DivisionScope scope,
            @Nullable Long id,
            LongSupplier act,
            @Nullable BindingResult typed,
            HttpServletRequest request,
            Model model) {
        Locale locale = org.springframework.context.i18n.LocaleContextHolder.getLocale();
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed != null) {
            typed.getFieldErrors()
                    .forEach(error ->
                            errors.put(error.getField(), messages.getMessage("cycle.malformed", null, locale)));
        }
        if (errors.isEmpty()) {
            try {
                return "redirect:/cycles/" + act.getAsLong();
            } catch (RuleViolationException e) {
                e.violations().forEach(violation -> put(errors, violation, locale));
            } catch (ConflictException e) {
                put(errors, e.violation(), locale);
            }
        }
        model.addAttribute("errors", errors);
        return page(scope, id, request, model);
    }

    private void put(Map<String, String> errors, Violation violation, Locale locale) {
        String field = violation.field();
        errors.putIfAbsent(
                field == null ? "version" : field,
                messages.getMessage(
                        violation.rule().messageKey(), violation.args().toArray(), locale));
    }

    private String page(DivisionScope scope, @Nullable Long id, HttpServletRequest request, Model model) {
        if (id != null) {
            CycleSummary cycle = cycles.get(scope, id);
            model.addAttribute("cycle", cycle);
            model.addAttribute("people", cycles.people(scope, id));
            model.addAttribute(
                    "moves",
                    Stream.of(CycleMove.values())
                            .filter(move -> move.startsFrom(cycle.state()))
                            .toList());
        }
        model.addAttribute("profiles", profiles.list(scope));
        model.addAttribute("mayChange", mayChange(scope, request));
        return "rotation/cycle";
    }

    private static boolean mayChange(DivisionScope scope, HttpServletRequest request) {
        return request.isUserInRole("STAFF") && scope.holdsProvince(province(scope));
    }

    private static String province(DivisionScope scope) {
        List<String> provinces = scope.prefixes().stream()
                .map(prefix -> prefix.value().substring(0, 2))
                .toList();
        return provinces.isEmpty() ? "" : provinces.get(0);
    }
}
