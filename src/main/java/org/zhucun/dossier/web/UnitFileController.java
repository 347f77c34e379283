package org.zhucun.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.unit.UnitPeopleQueries;
import org.zhucun.unit.UnitPeopleQueries.InPost;
import org.zhucun.unit.UnitQueries;
import org.zhucun.unit.UnitSummary;
import org.zhucun.village.ObligationQueries;

/** One unit: whom it sends and sent, which villages it stands behind, and what it owes. */
@Controller
@RequiredArgsConstructor
class UnitFileController {

    private final UnitQueries units;
    private final UnitPeopleQueries people;
    private final ObligationQueries obligations;
    private final Work work;
    private final Histories histories;
    private final DivisionQueries divisions;

    @GetMapping("/units/{id}")
    String one(DivisionScope scope, @PathVariable long id, HttpServletRequest request, Locale locale, Model model) {
        UnitSummary unit = units.get(scope, id);
        model.addAttribute("unit", unit);
        model.addAttribute(
                "division", divisions.names(List.of(unit.divisionCode())).get(unit.divisionCode()));
        model.addAttribute("parts", units.parts(scope, id));
        model.addAttribute("merged", units.mergedInto(scope, id));
        model.addAttribute("now", people.now(scope, id));
        model.addAttribute("before", people.before(scope, id));
        model.addAttribute("inPost", people.inPost(scope, List.of(id)).getOrDefault(id, InPost.NOBODY));
        model.addAttribute("owed", work.ofUnit(scope, id, locale));
        model.addAttribute("obligations", obligations.of(scope, id));
        model.addAttribute("changes", histories.of(List.of("unit/" + id), locale));
        model.addAttribute(
                "parent",
                unit.parentId() == null
                        ? null
                        : units.byId(List.of(unit.parentId())).get(unit.parentId()));
        model.addAttribute(
                "into",
                unit.mergedIntoId() == null
                        ? null
                        : units.byId(List.of(unit.mergedIntoId())).get(unit.mergedIntoId()));
        model.addAttribute("mayChange", request.isUserInRole("STAFF") && scope.contains(unit.divisionCode()));
        return "dossier/unit";
    }
}
