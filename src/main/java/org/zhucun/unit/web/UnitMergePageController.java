package org.zhucun.unit.web;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.unit.MergeUnits;
import org.zhucun.unit.UnitMergeQueries;
import org.zhucun.unit.UnitMergeService;
import org.zhucun.unit.UnitQueries;

/** Merging two records of one unit: choose the one that stays, see what moves, say why; and undoing it. */
@Controller
@RequiredArgsConstructor
class UnitMergePageController {

    private static final int CANDIDATES = 20;

    private final UnitQueries units;
    private final UnitMergeQueries merges;
    private final UnitMergeService service;
    private final MessageSource messages;

    @GetMapping("/units/{id}/merge")
    String choose(
            DivisionScope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long into,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        model.addAttribute("unit", units.get(scope, id));
        model.addAttribute("q", q);
        if (into == null) {
            model.addAttribute("candidates", merges.candidates(scope, id, q, CANDIDATES));
        } else {
            model.addAttribute("preview", merges.preview(scope, id, into));
        }
        return "unit/merge";
    }

    @PostMapping("/units/{id}/merge")
    String merge(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestParam long into,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        try {
            service.merge(scope, actor, id, new MergeUnits(into, reason));
        } catch (RuleViolationException e) {
            return refused(scope, id, into, e.violations(), locale, model);
        } catch (ConflictException e) {
            return refused(scope, id, into, List.of(e.violation()), locale, model);
        }
        return "redirect:/units/" + into;
    }

    private String refused(
            DivisionScope scope, long id, long into, List<Violation> violations, Locale locale, Model model) {
        model.addAttribute(
                "refusals",
                violations.stream()
                        .map(v -> messages.getMessage(
                                v.rule().messageKey(), v.args().toArray(), locale))
                        .distinct()
                        .toList());
        return choose(scope, id, into, null, model);
    }

    @PostMapping("/units/{id}/unmerge")
    String unmerge(DivisionScope scope, Actor actor, @PathVariable long id) {
        service.unmerge(scope, actor, id);
        return "redirect:/units/" + id;
    }
}
