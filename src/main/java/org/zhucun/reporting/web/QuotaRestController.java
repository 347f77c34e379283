package org.zhucun.reporting.web;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionNames;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.FilteredMeasure;
import org.zhucun.quota.QuotaMeasure;
import org.zhucun.reporting.HeadChange;
import org.zhucun.reporting.QuotaQueries;
import org.zhucun.reporting.QuotaRow;
import org.zhucun.reporting.QuotaTable;
import org.zhucun.reporting.WhatIf;
import org.zhucun.shared.NotFoundException;

/** The shares of any place on any day, and what they would be if. */
@RestController
@RequiredArgsConstructor
class QuotaRestController {

    private final QuotaQueries quota;
    private final DataClock clock;

    @GetMapping("/api/quota")
    Body quota(
            DivisionScope scope,
            @RequestParam String division,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf) {
        return Body.of(quota.table(scope, code(division), asOf == null ? clock.asOf() : asOf));
    }

    @PostMapping("/api/quota/what-if")
    Answer whatIf(DivisionScope scope, @RequestBody Question question) {
        LocalDate asOf = question.asOf() == null ? clock.asOf() : question.asOf();
        List<HeadChange> changes = question.changes() == null ? List.of() : question.changes();
        WhatIf whatIf = quota.whatIf(scope, code(question.division()), asOf, changes);
        return new Answer(Body.of(whatIf.before()), Body.of(whatIf.after()));
    }

    private static DivisionCode code(@Nullable String division) {
        return DivisionCode.parse(division == null ? "" : division).orElseThrow(NotFoundException::new);
    }

    /** Supposed changes of heads in a division; {@code delta} is above zero for more people, below for fewer. */
    record Question(
            @Nullable String division,
            @Nullable LocalDate asOf,
            @Nullable List<HeadChange> changes) {}

    /** The shares before and after the supposed changes. */
    record Answer(Body before, Body after) {}

    /** The shares of a division and of its children; {@code filtered} are those asked for in marked counties only. */
    record Body(
            DivisionNames division,
            LocalDate asOf,
            List<QuotaMeasure> measures,
            List<FilteredMeasure> filtered,
            List<Child> children) {

        static Body of(QuotaTable table) {
            QuotaRow whole = table.whole();
            List<Child> children = table.children().stream()
                    .map(row -> new Child(row.division(), row.measures()))
                    .toList();
            return new Body(whole.division(), table.asOf(), whole.measures(), table.filtered(), children);
        }
    }

    /** The shares of a child division. */
    record Child(DivisionNames division, List<QuotaMeasure> measures) {}
}
