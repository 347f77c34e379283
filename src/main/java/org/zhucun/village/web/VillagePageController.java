package org.zhucun.village.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.village.VillageQueries;
import org.zhucun.village.VillageRow;

/** The list of villages; the file of one is the {@code dossier} room's. */
@Controller
@RequiredArgsConstructor
class VillagePageController {

    private final VillageQueries villages;
    private final DivisionQueries divisions;

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
}
