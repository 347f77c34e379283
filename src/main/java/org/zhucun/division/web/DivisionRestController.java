package org.zhucun.division.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.CountyMarkQueries;
import org.zhucun.division.CountyMarkService;
import org.zhucun.division.DatedMark;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.DivisionSummary;
import org.zhucun.division.MarkCounty;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** The tree for other systems. */
@RestController
@RequestMapping("/api/divisions")
@RequiredArgsConstructor
class DivisionRestController {

    private final DivisionQueries divisions;
    private final CountyMarkQueries marks;
    private final CountyMarkService marking;

    @GetMapping("/{code}")
    DivisionSummary one(DivisionScope scope, @PathVariable DivisionCode code) {
        return divisions.get(scope, code);
    }

    /** Children of {@code parent}, or what {@code q} finds, or the divisions of the caller's scope. */
    @GetMapping
    Keyset<DivisionSummary> list(
            DivisionScope scope,
            @RequestParam(required = false) @Nullable DivisionCode parent,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        if (q != null && !q.isBlank()) {
            return new Keyset<>(divisions.search(scope, q, size), null, null);
        }
        return parent == null
                ? new Keyset<>(divisions.roots(scope), null, null)
                : divisions.children(scope, parent, after, size, count);
    }

    /** The marks a county bears and bore, in one page. */
    @GetMapping("/{code}/marks")
    Keyset<DatedMark> marks(DivisionScope scope, @PathVariable DivisionCode code) {
        return new Keyset<>(marks.of(DivisionCode.of(divisions.get(scope, code).code())), null, null);
    }

    /** Marks a county from a day on, or takes a mark off. */
    @PutMapping("/{code}/marks")
    Keyset<DatedMark> mark(
            DivisionScope scope, Actor actor, @PathVariable DivisionCode code, @RequestBody MarkCounty command) {
        marking.mark(scope, actor, code, command);
        return marks(scope, code);
    }
}
