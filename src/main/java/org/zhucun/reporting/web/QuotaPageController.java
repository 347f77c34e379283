package org.zhucun.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.reporting.HeadChange;
import org.zhucun.reporting.QuotaQueries;
import org.zhucun.reporting.QuotaTable;
import org.zhucun.shared.NotFoundException;
import org.zhucun.unit.UnitLevel;

/** The shares in full: heads by level, central units apart, both gaps, and a what-if that writes nothing. */
@Controller
@RequiredArgsConstructor
class QuotaPageController {

    private final QuotaQueries quota;
    private final DataClock clock;

    @GetMapping("/quota")
    String quota(
            DivisionScope scope,
            @RequestParam @Nullable String division,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            WhatIfForm form,
            Model model) {
        DivisionCode place = division == null
                ? scope.prefixes().stream().findFirst().orElseThrow(NotFoundException::new)
                : DivisionCode.parse(division).orElseThrow(NotFoundException::new);
        LocalDate day = asOf == null ? clock.asOf() : asOf;
        List<HeadChange> changes = form.changes();
        QuotaTable table = quota.table(scope, place, day);
        model.addAttribute("table", table);
        model.addAttribute("place", place);
        model.addAttribute("asOf", day);
        model.addAttribute("roles", TeamRole.values());
        model.addAttribute("levels", UnitLevel.values());
        model.addAttribute("form", form);
        if (!changes.isEmpty()) {
            model.addAttribute(
                    "after", quota.whatIf(scope, place, day, changes).after().whole());
        }
        return "reporting/quota";
    }

    /** The what-if form as typed: how many more (or fewer) of each role, by the three levels that matter here. */
    record WhatIfForm(
            @Nullable Integer fsProvincial,
            @Nullable Integer fsMunicipal,
            @Nullable Integer fsCounty,
            @Nullable Integer tmProvincial,
            @Nullable Integer tmMunicipal,
            @Nullable Integer tmCounty) {

        List<HeadChange> changes() {
            List<HeadChange> changes = new ArrayList<>();
            add(changes, TeamRole.FIRST_SECRETARY, UnitLevel.PROVINCIAL, fsProvincial);
            add(changes, TeamRole.FIRST_SECRETARY, UnitLevel.MUNICIPAL, fsMunicipal);
            add(changes, TeamRole.FIRST_SECRETARY, UnitLevel.COUNTY, fsCounty);
            add(changes, TeamRole.TEAM_MEMBER, UnitLevel.PROVINCIAL, tmProvincial);
            add(changes, TeamRole.TEAM_MEMBER, UnitLevel.MUNICIPAL, tmMunicipal);
            add(changes, TeamRole.TEAM_MEMBER, UnitLevel.COUNTY, tmCounty);
            return changes;
        }

        private static void add(List<HeadChange> changes, TeamRole role, UnitLevel level, @Nullable Integer delta) {
            if (delta != null && delta != 0) {
                changes.add(new HeadChange(role, level, delta));
            }
        }
    }
}
