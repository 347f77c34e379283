package org.zhucun.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.unit.UnitLevel;
import org.zhucun.unit.UnitPeopleQueries;
import org.zhucun.unit.UnitPeopleQueries.InPost;
import org.zhucun.unit.UnitQueries;
import org.zhucun.unit.UnitRow;
import org.zhucun.unit.UnitSummary;

/** The list of units (派出单位). */
@Controller
@RequiredArgsConstructor
class UnitPageController {

    private final UnitQueries units;
    private final UnitPeopleQueries people;
    private final DivisionQueries divisions;

    @GetMapping("/units")
    String list(
            DivisionScope scope, @ModelAttribute("form") UnitListForm form, HttpServletRequest request, Model model) {
        PageAsked asked = form.asked();
        Keyset<UnitSummary> page = units.page(scope, form.filter(), asked);
        List<UnitSummary> items = page.items();
        Map<Long, InPost> inPost =
                people.inPost(scope, items.stream().map(UnitSummary::id).toList());
        Map<String, String> names =
                divisions.names(items.stream().map(UnitSummary::divisionCode).toList());
        model.addAttribute(
                "rows",
                items.stream()
                        .map(unit -> row(unit, names, inPost.getOrDefault(unit.id(), InPost.NOBODY)))
                        .toList());
        model.addAttribute("total", page.total());
        model.addAttribute("previous", asked.previous(page, UnitSummary::cursor));
        model.addAttribute("next", asked.next(page, UnitSummary::cursor));
        model.addAttribute("divisions", divisions.choices(scope, form.division()));
        model.addAttribute("natures", units.natures());
        model.addAttribute("levels", UnitLevel.values());
        model.addAttribute(
                "mayAdd", request.isUserInRole("STAFF") && !scope.prefixes().isEmpty());
        return "unit/units";
    }

    private static UnitRow row(UnitSummary unit, Map<String, String> names, InPost inPost) {
        String division = names.getOrDefault(unit.divisionCode(), unit.divisionCode());
        return new UnitRow(unit, division, inPost.firstSecretaries(), inPost.members());
    }
}
