package org.zhucun.unit.web;

import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.unit.MergePreview;
import org.zhucun.unit.MergeUnits;
import org.zhucun.unit.SaveUnit;
import org.zhucun.unit.UnitFilter;
import org.zhucun.unit.UnitLevel;
import org.zhucun.unit.UnitMergeQueries;
import org.zhucun.unit.UnitMergeService;
import org.zhucun.unit.UnitQueries;
import org.zhucun.unit.UnitService;
import org.zhucun.unit.UnitSummary;

/** Units for other systems. */
@RestController
@RequestMapping("/api/units")
@RequiredArgsConstructor
class UnitRestController {

    private final UnitQueries units;
    private final UnitService service;
    private final UnitMergeQueries mergeQueries;
    private final UnitMergeService mergeService;

    @GetMapping
    Keyset<UnitSummary> list(
            DivisionScope scope,
            @RequestParam(required = false) @Nullable UnitLevel level,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        return units.page(scope, new UnitFilter(level, nature, division, q), PageAsked.after(after, size, count));
    }

    @GetMapping("/{id}")
    UnitSummary one(DivisionScope scope, @PathVariable long id) {
        return units.get(scope, id);
    }

    @PostMapping
    ResponseEntity<UnitSummary> create(DivisionScope scope, Actor actor, @RequestBody SaveUnit command) {
        long id = service.create(scope, actor, command);
        return ResponseEntity.created(URI.create("/api/units/" + id)).body(units.get(scope, id));
    }

    @PutMapping("/{id}")
    UnitSummary change(DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody SaveUnit command) {
        service.change(scope, actor, id, command);
        return units.get(scope, id);
    }

    /** What a merge would move, before it is made. */
    @GetMapping("/{id}/merge")
    MergePreview preview(DivisionScope scope, @PathVariable long id, @RequestParam long into) {
        return mergeQueries.preview(scope, id, into);
    }

    @PostMapping("/{id}/merge")
    UnitSummary merge(DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody MergeUnits command) {
        mergeService.merge(scope, actor, id, command);
        return units.get(scope, id);
    }

    @PostMapping("/{id}/unmerge")
    UnitSummary unmerge(DivisionScope scope, Actor actor, @PathVariable long id) {
        mergeService.unmerge(scope, actor, id);
        return units.get(scope, id);
    }
}
