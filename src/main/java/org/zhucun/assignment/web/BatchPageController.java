package org.zhucun.assignment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.assignment.AssignmentBatchService;
import org.zhucun.assignment.AssignmentQueries;
import org.zhucun.assignment.AssignmentSummary;
import org.zhucun.assignment.BatchOrder;
import org.zhucun.assignment.BatchPreview;
import org.zhucun.assignment.EndReason;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;

/** One move for the people chosen in the roster: filled in, shown with its effect, then made whole or not at all. */
@Controller
@RequiredArgsConstructor
class BatchPageController {

    private final AssignmentBatchService batches;
    private final AssignmentQueries assignments;
    private final Villages villages;
    private final MessageSource messages;
    private final DataClock dataClock;

    @GetMapping("/assignments/batch")
    String form(DivisionScope scope, BatchForm batch, Model model) {
        return page(scope, batch, MoveForm.empty(null, dataClock.asOf().toString()), model);
    }

    @PostMapping("/assignments/batch")
    String apply(
            DivisionScope scope,
            Actor actor,
            BatchForm batch,
            @ModelAttribute("form") MoveForm form,
            HttpServletRequest request,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        Map<String, String> errors =
                new LinkedHashMap<>(form.malformed(messages.getMessage("assignment.page.no-day", null, locale)));
        List<AssignmentSummary> people = assignments.list(scope, batch.chosen());
        if (errors.isEmpty()) {
            String village = villages.read(scope, form.villageCode()).code();
            BatchOrder order = batch.order(people, form.order(village, request.isUserInRole("STAFF")));
            try {
                BatchPreview preview = batches.preview(scope, order);
                model.addAttribute("preview", preview);
                model.addAttribute("found", found(preview, locale));
                if ("apply".equals(request.getParameter("act")) && !preview.refused()) {
                    after.addFlashAttribute("done", batches.apply(scope, actor, order));
                    return "redirect:/roster";
                }
            } catch (RuleViolationException e) {
                Told.of(e.violations(), messages, locale).forEach(told -> told.addTo(errors));
            } catch (ConflictException e) {
                Told.of(List.of(e.violation()), messages, locale).forEach(told -> told.addTo(errors));
            }
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
        }
        return page(scope, batch, form, model);
    }

    private Map<Long, List<Told>> found(BatchPreview preview, Locale locale) {
        Map<Long, List<Told>> found = new LinkedHashMap<>();
        preview.lines().forEach(line -> found.put(line.assignment().id(), Told.of(line.found(), messages, locale)));
        return found;
    }

    private String page(DivisionScope scope, BatchForm batch, MoveForm form, Model model) {
        Villages.Typed village = villages.read(scope, form.villageCode());
        model.addAttribute("move", batch.asked());
        model.addAttribute("people", assignments.list(scope, batch.chosen()));
        model.addAttribute("form", form);
        model.addAttribute("fields", MoveForm.Fields.of(batch.asked()));
        model.addAttribute("village", village.code() == null ? form.villageCode() : villages.shown(village.code()));
        model.addAttribute("several", village.several());
        model.addAttribute("endReasons", EndReason.values());
        return "assignment/batch";
    }
}
