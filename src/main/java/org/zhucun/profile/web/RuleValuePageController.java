package org.zhucun.profile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.ProfileService;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.RuleLine;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/** One rule of a province: its history, and setting it anew from a day on, with a sentence of what that changes. */
@Controller
@RequiredArgsConstructor
class RuleValuePageController {

    private final ProfileQueries profiles;
    private final ProfileService service;
    private final RuleWords words;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    @GetMapping("/rules/values/{key}")
    String show(DivisionScope scope, @PathVariable RuleKey key, HttpServletRequest request, Model model) {
        String province = RulePageController.provinceOf(scope);
        RuleLine line = line(province, key, dataClock.asOf());
        model.addAttribute("form", RuleForm.of(line, dataClock.asOf()));
        return page(scope, key, request, model);
    }

    @PostMapping("/rules/values/{key}")
    String change(
            DivisionScope scope,
            Actor actor,
            @PathVariable RuleKey key,
            @ModelAttribute("form") RuleForm form,
            BindingResult typed,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        String province = RulePageController.provinceOf(scope);
        Map<String, String> errors = new LinkedHashMap<>();
        typed.getFieldErrors().forEach(error -> errors.put(error.getField(), words.say("profile.malformed", locale)));
        if (errors.isEmpty() && form.asksForPreview()) {
            model.addAttribute("preview", sentence(province, key, form, locale));
        } else if (errors.isEmpty()) {
            try {
                service.change(scope, actor, province, key, form.command());
                return "redirect:/rules/values/" + key + "?saved";
            } catch (RuleViolationException e) {
                e.violations().forEach(violation -> put(errors, violation, locale));
            } catch (ConflictException e) {
                put(errors, e.violation(), locale);
            }
        }
        model.addAttribute("errors", errors);
        return page(scope, key, request, model);
    }

    /** 自 2026-12-01 起，四川省的任期由 24 个月改为 36 个月。… */
    private String sentence(String province, RuleKey key, RuleForm form, Locale locale) {
        LocalDate from = form.validFrom() == null ? dataClock.asOf() : form.validFrom();
        String value = form.value() == null ? "" : form.value().strip();
        return words.say(
                        "profile.preview",
                        locale,
                        from.toString(),
                        Objects.requireNonNullElse(
                                divisions.names(List.of(province)).get(province), ""),
                        words.say("profile.key." + key, locale),
                        words.value(key, line(province, key, from).inForce().value(), locale),
                        key.accepts(value) ? words.value(key, value, locale) : value)
                + words.say("profile.effect." + key, locale);
    }

    private RuleLine line(String province, RuleKey key, LocalDate day) {
        return profiles.linesOf(province, day).stream()
                .filter(line -> line.key() == key)
                .findFirst()
                .orElseThrow();
    }

    private void put(Map<String, String> errors, Violation violation, Locale locale) {
        String field = violation.field();
        errors.putIfAbsent(field == null ? "version" : field, words.of(violation, locale));
    }

    private String page(DivisionScope scope, RuleKey key, HttpServletRequest request, Model model) {
        String province = RulePageController.provinceOf(scope);
        model.addAttribute("key", key);
        model.addAttribute("province", province);
        model.addAttribute("line", line(province, key, dataClock.asOf()));
        model.addAttribute("history", profiles.history(province, key, dataClock.asOf()));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("words", words);
        model.addAttribute("mayChange", request.isUserInRole("STAFF") && scope.holdsProvince(province));
        return "profile/value";
    }
}
