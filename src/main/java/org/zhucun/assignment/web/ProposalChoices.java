package org.zhucun.assignment.web;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhucun.assignment.AssignmentQueries;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.MovePreviewQueries;
import org.zhucun.assignment.ShareEffect;
import org.zhucun.cadre.CadreQueries;
import org.zhucun.cadre.CadreSummary;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.shared.NotFoundException;

/** What the form of a proposal offers to choose from, and what it would do to the shares. */
@Component
@RequiredArgsConstructor
class ProposalChoices {

    private static final int PEOPLE = 10;

    private final CadreQueries cadres;
    private final CycleQueries cycles;
    private final AssignmentQueries assignments;
    private final MovePreviewQueries previews;
    private final Villages villages;

    void addTo(Model model, DivisionScope scope, @Nullable Long id, ProposalForm form) {
        Villages.Typed village = villages.read(scope, form.village());
        CadreSummary chosen = chosen(scope, form.cadreId());
        model.addAttribute("village", village.code() == null ? form.village() : villages.shown(village.code()));
        model.addAttribute("several", village.several());
        model.addAttribute("chosen", chosen);
        model.addAttribute("people", people(scope, form, chosen));
        model.addAttribute("cycles", cycles.list(scope));
        model.addAttribute("roles", TeamRole.values());
        model.addAttribute("sources", AssignmentSource.values());
        model.addAttribute(
                "replaced",
                form.replaces() == null
                        ? null
                        : assignments.list(scope, List.of(form.replaces())).stream()
                                .findFirst()
                                .orElse(null));
        model.addAttribute("effects", effects(scope, id, form, village.code(), chosen));
    }

    private List<ShareEffect> effects(
            DivisionScope scope,
            @Nullable Long id,
            ProposalForm form,
            @Nullable String village,
            @Nullable CadreSummary chosen) {
        return village == null || chosen == null || form.role() == null
                ? List.of()
                : previews.arrivals(scope, village, form.role(), chosen.unitLevel(), form.replaces());
    }

    private @Nullable CadreSummary chosen(DivisionScope scope, @Nullable Long id) {
        try {
            return id == null ? null : cadres.get(scope, id);
        } catch (NotFoundException e) {
            return null;
        }
    }

    private List<CadreSummary> people(DivisionScope scope, ProposalForm form, @Nullable CadreSummary chosen) {
        List<CadreSummary> people = new ArrayList<>();
        if (chosen != null) {
            people.add(chosen);
        }
        if (form.q() != null && !form.q().isBlank()) {
            cadres.list(scope, form.q(), null, null, PEOPLE, false).items().stream()
                    .filter(person -> chosen == null || person.id() != chosen.id())
                    .forEach(people::add);
        }
        return people;
    }
}
