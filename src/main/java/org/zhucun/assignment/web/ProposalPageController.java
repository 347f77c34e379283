package org.zhucun.assignment.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.assignment.AssignmentProposalService;
import org.zhucun.assignment.AssignmentQueries;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MoveResult;
import org.zhucun.assignment.ProposeAssignment;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.KnownUnit;
import org.zhucun.unit.UnitIndexQueries;

/** The form a person is proposed with, and the one a proposal is corrected with. */
@Controller
@RequiredArgsConstructor
class ProposalPageController {

    private final AssignmentProposalService proposals;
    private final AssignmentQueries assignments;
    private final ProposalChoices choices;
    private final Villages villages;
    private final UnitIndexQueries units;
    private final MessageSource messages;

    /** @param form what links fill in: village, role, replaces, cadreId */
    @GetMapping("/assignments/new")
    String blank(DivisionScope scope, @ModelAttribute("form") ProposalForm form, Model model) {
        return page(scope, null, form, model);
    }

    @GetMapping("/assignments/{id:\\d+}/amend")
    String stored(DivisionScope scope, @PathVariable long id, Model model) {
        AssignmentSummary one = assignments.get(scope, id);
        return page(scope, id, ProposalForm.of(one, one.villageCode()), model);
    }

    @PostMapping("/assignments/new")
    String propose(
            DivisionScope scope,
            Actor actor,
            @ModelAttribute("form") ProposalForm form,
            HttpServletRequest request,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        return sent(scope, actor, null, form, request, after, locale, model);
    }

    @PostMapping("/assignments/{id:\\d+}/amend")
    String amend(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") ProposalForm form,
            HttpServletRequest request,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        return sent(scope, actor, id, form, request, after, locale, model);
    }

    /** What the button says: {@code find} searches people and keeps what was typed, {@code submit} hands it in too. */
    private String sent(
            DivisionScope scope,
            Actor actor,
            @Nullable Long id,
            ProposalForm form,
            HttpServletRequest request,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        String act = String.valueOf(request.getParameter("act"));
        if (act.equals("find")) {
            return page(scope, id, form, model);
        }
        Map<String, String> errors = form.malformed(messages.getMessage("assignment.page.no-day", null, locale));
        if (errors.isEmpty()) {
            try {
                MoveResult result = written(scope, actor, id, form, act.equals("submit"));
                after.addFlashAttribute("done", act.equals("submit") ? Move.SUBMIT : Move.PROPOSE);
                after.addFlashAttribute("warnings", Told.of(result.warnings(), messages, locale));
                return "redirect:/assignments/" + result.assignment().id();
            } catch (RuleViolationException e) {
                Told.of(e.violations(), messages, locale).forEach(told -> told.addTo(errors));
            } catch (ConflictException e) {
                Told.of(List.of(e.violation()), messages, locale).forEach(told -> told.addTo(errors));
            }
        }
        model.addAttribute("errors", errors);
        return page(scope, id, form, model);
    }

    private MoveResult written(DivisionScope scope, Actor actor, @Nullable Long id, ProposalForm form, boolean submit) {
        ProposeAssignment proposal =
                form.command(villages.read(scope, form.village()).code(), submit);
        if (id != null) {
            return proposals.amend(scope, actor, id, form.version(), proposal);
        }
        if (!form.isNew()) {
            return proposals.propose(scope, actor, proposal);
        }
        KnownUnit unit = form.unitName() == null || form.unitName().isBlank()
                ? null
                : units.index().named(form.unitName().strip());
        return proposals.proposeNew(scope, actor, form.person(unit == null ? null : Long.valueOf(unit.id())), proposal);
    }

    private String page(DivisionScope scope, @Nullable Long id, ProposalForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        choices.addTo(model, scope, id, form);
        return "assignment/proposal";
    }
}
