package org.zhucun.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.zhucun.cadre.CadreSummary;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterQueries;
import org.zhucun.roster.RosterRow;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.shared.Actor;
import org.zhucun.shared.RuleViolationException;

/** One person: who they are, where they serve and served, from which units, and what waits for them. */
@Controller
@RequiredArgsConstructor
class PersonFileController {

    private final CadreQueries cadres;
    private final CadreEditService service;
    private final RosterQueries assignments;
    private final CycleQueries cycles;
    private final Work work;
    private final Histories histories;
    private final MessageSource messages;

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
        CadreSummary person = cadres.get(scope, id);
        List<RosterRow> posts = assignments.ofCadre(scope, id);
        List<String> subjects = Stream.concat(
                        Stream.of("cadre/" + id), posts.stream().map(post -> "assignment/" + post.id()))
                .toList();
        model.addAttribute("person", person);
        model.addAttribute("posts", posts);
        model.addAttribute(
                "cycles", cycles.list(scope).stream().collect(Collectors.toMap(CycleSummary::id, CycleSummary::name)));
        model.addAttribute("units", units(person, posts));
        model.addAttribute("work", work.ofCadre(scope, id, locale));
        model.addAttribute("changes", histories.of(subjects, locale));
        model.addAttribute("staff", request.isUserInRole("STAFF"));
        model.addAttribute("mayReveal", request.isUserInRole("STAFF") || request.isUserInRole("REVIEWER"));
        return "dossier/person";
    }

    /** Units the person was sent by before the one they are from now. */
    private static Map<Long, RosterRow> units(CadreSummary person, List<RosterRow> posts) {
        Map<Long, RosterRow> units = new LinkedHashMap<>();
        posts.stream()
                .filter(post -> post.unitId() != person.unitId())
                .forEach(post -> units.putIfAbsent(post.unitId(), post));
        return units;
    }
}
