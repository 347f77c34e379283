package org.zhucun.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.dossier.VillageTimeline;
import org.zhucun.shared.PageAsked;
import org.zhucun.village.SupportQueries;
import org.zhucun.village.VillagePosting;
import org.zhucun.village.VillageQueries;
import org.zhucun.village.VillageRow;
import org.zhucun.village.VillageSupport;
import org.zhucun.village.VillageTeamQueries;
import org.zhucun.worklist.WorkItem;
import org.zhucun.worklist.WorklistFilter;
import org.zhucun.worklist.WorklistKind;
import org.zhucun.worklist.WorklistQueries;

/** 一村一档: one village, its team, its gaps, everyone who ever served there, and why. */
@Controller
@RequiredArgsConstructor
class VillageFileController {

    private static final int MOST_GAPS = 25;

    private final VillageQueries villages;
    private final VillageTeamQueries teams;
    private final SupportQueries supports;
    private final DivisionQueries divisions;
    private final WorklistQueries worklists;
    private final Histories histories;
    private final DataClock dataClock;

    @GetMapping("/villages/{code}")
    String file(
            DivisionScope scope,
            @PathVariable DivisionCode code,
            @ModelAttribute("from") ListCameFrom from,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (!villages.isInForce(scope, code)) {
            return "redirect:/divisions/" + code;
        }
        LocalDate asOf = dataClock.asOf();
        VillageRow village = villages.get(scope, code);
        List<VillagePosting> history = teams.history(scope, code);
        List<WorkItem> gaps = worklists
                .page(
                        scope,
                        WorklistKind.VACANCIES,
                        WorklistFilter.in(code, null),
                        PageAsked.after(null, MOST_GAPS, false))
                .items();
        VillageSupport support = supports.get(scope, code);
        model.addAttribute("village", village);
        model.addAttribute("branch", divisions.branch(code));
        model.addAttribute("team", teams.team(scope, code));
        model.addAttribute("history", history);
        model.addAttribute("timeline", VillageTimeline.of(history, gaps, asOf));
        model.addAttribute("gaps", gaps);
        model.addAttribute("teamSize", teams.teamSize(village));
        model.addAttribute("support", support);
        model.addAttribute("periods", supports.history(scope, code));
        model.addAttribute("changes", histories.ofVillage(code.value(), history, support, asOf, locale));
        model.addAttribute("asOf", asOf);
        model.addAttribute("mayChange", request.isUserInRole("STAFF"));
        neighbours(scope, code, from, model);
        return "dossier/village";
    }

    private void neighbours(DivisionScope scope, DivisionCode code, ListCameFrom from, Model model) {
        WorklistKind kind = from.worklist().orElse(null);
        if (kind != null && from.at() != null) {
            var near = worklists.neighbours(scope, kind, from.worklistFilter(), from.at(), code.value());
            model.addAttribute("previous", link(from, near.previous()));
            model.addAttribute("next", link(from, near.next()));
        } else if ("villages".equals(from.list())) {
            model.addAttribute("previous", near(scope, from, new PageAsked(null, code.value(), 1, false)));
            model.addAttribute("next", near(scope, from, PageAsked.after(code.value(), 1, false)));
        } else {
            var near = villages.neighbours(scope, code);
            model.addAttribute("previous", near.previous() == null ? null : from.to(near.previous(), null));
            model.addAttribute("next", near.next() == null ? null : from.to(near.next(), null));
        }
    }

    private static @Nullable String link(ListCameFrom from, @Nullable WorkItem item) {
        return item == null ? null : from.to(item.villageCode(), item.cursor());
    }

    private @Nullable String near(DivisionScope scope, ListCameFrom from, PageAsked asked) {
        List<VillageRow> rows = new ArrayList<>(
                villages.page(scope, from.villageFilter(), asked).items());
        return rows.isEmpty() ? null : from.to(rows.get(0).code(), null);
    }
}
