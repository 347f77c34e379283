package org.zhucun.roster.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionScope;
import org.zhucun.roster.RosterQueries;
import org.zhucun.roster.RosterRow;
import org.zhucun.shared.Keyset;

/** The roster for other systems. */
@RestController
@RequestMapping("/api/assignments")
@RequiredArgsConstructor
class RosterRestController {

    private final RosterQueries assignments;

    /** A page of assignments, soonest to expire first unless another order is asked for. */
    @GetMapping
    Keyset<RosterRow> list(
            DivisionScope scope,
            @ParameterObject RosterForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        return assignments.list(scope, form.filter(), form.order(), after, size, count);
    }

    @GetMapping("/{id}")
    RosterRow one(DivisionScope scope, @PathVariable long id) {
        return assignments.get(scope, id);
    }
}
