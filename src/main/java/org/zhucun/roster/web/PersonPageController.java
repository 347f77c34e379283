package org.zhucun.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.cadre.CadreEditService;
import org.zhucun.cadre.CadreQueries;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterQueries;
import org.zhucun.roster.RosterRow;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;

/** One person: who they are, and where they serve and served. It stands here since the people know no assignments. */
@Controller
@RequiredArgsConstructor
class PersonPageController {

    private final CadreQueries cadres;
    private final CadreEditService service;
    private final RosterQueries assignments;
    private final CycleQueries cycles;
    private final MessageSource messages;
    private final DataClock dataClock;

    /** @param reveal whether the reason for showing the full numbers is being asked */
    @GetMapping("/cadres/{id}")
    String person(
            DivisionScope scope,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reveal,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("asking", reveal != null);
        return page(scope, id, request, locale, model);
    }

    /** Shows the full numbers on this one page; nothing keeps it. */
    @PostMapping("/cadres/{id}/reveal")
    String reveal(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            model.addAttribute("numbers", service.reveal(scope, actor, id, reason));
            model.addAttribute("asking", false);
        } catch (RuleViolationException e) {
            var broken = e.violations().get(0);
            model.addAttribute("asking", true);
            model.addAttribute("reason", reason);
            model.addAttribute(
                    "error",
                    messages.getMessage(
                            broken.rule().messageKey(), broken.args().toArray(), locale));
        }
        return page(scope, id, request, locale, model);
    }

    private String page(DivisionScope scope, long id, HttpServletRequest request, Locale locale, Model model) {
        RosterWords words = new RosterWords(messages, locale, request.getContextPath(), dataClock.asOf());
        Map<Long, String> names =
                cycles.list(scope).stream().collect(Collectors.toMap(CycleSummary::id, CycleSummary::name));
        List<Term> terms = assignments.ofCadre(scope, id).stream()
                .map(row -> Term.of(row, words, names))
                .toList();
        model.addAttribute("person", cadres.get(scope, id));
        model.addAttribute("terms", terms);
        model.addAttribute("mayReveal", request.isUserInRole("STAFF") || request.isUserInRole("REVIEWER"));
        return "cadre/person";
    }

    /**
     * One assignment in a person's history.
     *
     * @param now whether it is where they are or are about to be
     */
    record Term(
            RosterLine line, boolean now, boolean leader, String path, String cycle, String endedOn, String endReason) {

        static Term of(RosterRow row, RosterWords words, Map<Long, String> cycles) {
            return new Term(
                    words.line(row),
                    switch (row.status()) {
                        case IN_POST, APPROVED, SUBMITTED -> true;
                        case DRAFT, ENDED, RETURNED, REJECTED, VOID -> false;
                    },
                    row.teamLeader(),
                    row.villagePath(),
                    row.cycleId() == null ? "" : cycles.getOrDefault(row.cycleId(), ""),
                    row.endedOn() == null ? "" : row.endedOn().toString(),
                    row.endReason() == null ? "" : words.of("assignment.end", row.endReason()));
        }
    }
}
