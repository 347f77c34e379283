package org.zhucun.village.web;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.village.SupportQueries;
import org.zhucun.village.VillageQueries;
import org.zhucun.village.VillageRow;
import org.zhucun.village.VillageTeamQueries;

/** The pages 一村一档: the list of villages, and the file of one. */
@Controller
@RequiredArgsConstructor
class VillagePageController {

    private final VillageQueries villages;
    private final VillageTeamQueries teams;
    private final SupportQueries supports;
    private final DivisionQueries divisions;
    private final DataClock dataClock;

    @GetMapping("/villages")
    String list(DivisionScope scope, @ModelAttribute("form") VillageListForm form, Model model) {
        PageAsked asked = form.asked();
        Keyset<VillageRow> page = villages.page(scope, form.filter(), asked);
        model.addAttribute("page", page);
        model.addAttribute("previous", asked.previous(page, VillageRow::code));
        model.addAttribute("next", asked.next(page, VillageRow::code));
        model.addAttribute("divisions", divisions.choices(scope, form.division()));
        model.addAttribute("categories", VillageCategory.values());
        model.addAttribute("listings", VillageListForm.Listed.values());
        return "village/villages";
    }

    @GetMapping("/villages/{code}")
    String file(DivisionScope scope, @PathVariable DivisionCode code, HttpServletRequest request, Model model) {
        if (!villages.isInForce(scope, code)) {
            return "redirect:/divisions/" + code;
        }
        VillageRow village = villages.get(scope, code);
        model.addAttribute("village", village);
        model.addAttribute("branch", divisions.branch(code));
        model.addAttribute("team", teams.team(scope, code));
        model.addAttribute("history", teams.history(scope, code));
        model.addAttribute("vacancies", teams.vacancies(scope, village));
        model.addAttribute("teamSize", teams.teamSize(village));
        model.addAttribute("support", supports.get(scope, code));
        model.addAttribute("periods", supports.history(scope, code));
        model.addAttribute("neighbours", villages.neighbours(scope, code));
        model.addAttribute("asOf", dataClock.asOf());
        model.addAttribute("mayChange", request.isUserInRole("STAFF"));
        return "village/village";
    }
}
