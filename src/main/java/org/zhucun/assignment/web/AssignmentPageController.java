package org.zhucun.assignment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.assignment.AssignmentQueries;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.EndReason;
import org.zhucun.assignment.Move;
import org.zhucun.assignment.MovePreviewQueries;
import org.zhucun.assignment.MoveResult;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;

/** One assignment: its facts, what was done with it, and the pages of the moves its state allows. */
@Controller
@RequiredArgsConstructor
class AssignmentPageController {

    private final AssignmentQueries assignments;
    private final MovePreviewQueries previews;
    private final CycleQueries cycles;
    private final MoveDoors doors;
    private final Villages villages;
    private final MessageSource messages;
    private final DataClock dataClock;

    @GetMapping("/assignments/{id:\\d+}")
    String assignment(DivisionScope scope, @PathVariable long id, HttpServletRequest request, Model model) {
        AssignmentSummary one = assignments.get(scope, id);
        boolean staff = request.isUserInRole("STAFF") && scope.contains(one.villageCode());
        Map<Long, String> names =
                cycles.list(scope).stream().collect(Collectors.toMap(CycleSummary::id, CycleSummary::name));
        model.addAttribute("a", one);
        model.addAttribute("cycle", one.cycleId() == null ? null : names.get(one.cycleId()));
        model.addAttribute("steps", assignments.steps(scope, id));
        model.addAttribute("successors", assignments.successors(scope, id));
        model.addAttribute("related", assignments.list(scope, related(one)));
        model.addAttribute("mayAmend", staff && Move.AMEND.startsFrom(one.status()));
        model.addAttribute("mayReplace", staff && one.status().name().matches("IN_POST|ENDED"));
        model.addAttribute("doors", staff ? buttons(one) : List.of());
        return "assignment/assignment";
    }

    private static List<Long> related(AssignmentSummary one) {
        return java.util.stream.Stream.of(one.predecessorId(), one.previousId())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static List<Door> buttons(AssignmentSummary one) {
        return Move.from(one.status()).stream()
                .flatMap(move -> MoveDoors.to(move).map(door -> new Door(move, door)).stream())
                .toList();
    }

    /** A button: the move and its address. */
    record Door(Move move, String address) {}

    @GetMapping("/assignments/{id:\\d+}/{door:[a-z]+}")
    String form(DivisionScope scope, @PathVariable long id, @PathVariable String door, Model model) {
        Move move = MoveDoors.of(door).orElseThrow(NotFoundException::new);
        AssignmentSummary one = assignments.get(scope, id);
        boolean today = move != Move.HAND_OVER && MoveForm.Fields.of(move).on();
        return page(
                scope,
                move,
                one,
                MoveForm.empty(one.version(), today ? dataClock.asOf().toString() : null),
                model);
    }

    @PostMapping("/assignments/{id:\\d+}/{door:[a-z]+}")
    String move(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable String door,
            @ModelAttribute("form") MoveForm form,
            HttpServletRequest request,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        Move move = MoveDoors.of(door).orElseThrow(NotFoundException::new);
        AssignmentSummary one = assignments.get(scope, id);
        Map<String, String> errors = form.malformed(messages.getMessage("assignment.page.no-day", null, locale));
        if (errors.isEmpty() && !"effect".equals(request.getParameter("act"))) {
            try {
                String village = villages.read(scope, form.villageCode()).code();
                MoveResult result =
                        doors.pass(move, scope, actor, id, form.order(village, request.isUserInRole("STAFF")));
                after.addFlashAttribute("done", move);
                after.addFlashAttribute("warnings", Told.of(result.warnings(), messages, locale));
                return "redirect:/assignments/" + result.assignment().id();
            } catch (RuleViolationException e) {
                Told.of(e.violations(), messages, locale).forEach(told -> told.addTo(errors));
            } catch (ConflictException e) {
                Told.of(List.of(e.violation()), messages, locale).forEach(told -> told.addTo(errors));
            }
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
        }
        return page(scope, move, one, form, model);
    }

    private String page(DivisionScope scope, Move move, AssignmentSummary one, MoveForm form, Model model) {
        Villages.Typed village = villages.read(scope, form.villageCode());
        model.addAttribute("a", one);
        model.addAttribute("move", move);
        model.addAttribute("door", MoveDoors.to(move).orElseThrow());
        model.addAttribute("form", form);
        model.addAttribute("fields", MoveForm.Fields.of(move));
        model.addAttribute("village", village.code() == null ? form.villageCode() : villages.shown(village.code()));
        model.addAttribute("several", village.several());
        model.addAttribute("cycles", cycles.list(scope));
        model.addAttribute("endReasons", EndReason.values());
        model.addAttribute("effects", previews.effects(scope, move, one.id(), village.code()));
        model.addAttribute("mayOverride", scope.contains(one.villageCode().substring(0, 2)));
        return "assignment/move";
    }
}
