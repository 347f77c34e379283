package org.zhucun.village.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.division.VillageCategory;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.PageAsked;
import org.zhucun.village.ChangeSupport;
import org.zhucun.village.SupportQueries;
import org.zhucun.village.VillageFilter;
import org.zhucun.village.VillageQueries;
import org.zhucun.village.VillageRow;
import org.zhucun.village.VillageService;
import org.zhucun.village.VillageSupport;

/** Villages for other systems. */
@RestController
@RequestMapping("/api/villages")
@RequiredArgsConstructor
class VillageRestController {

    private final VillageQueries villages;
    private final SupportQueries supports;
    private final VillageService service;

    @GetMapping
    Keyset<VillageRow> list(
            DivisionScope scope,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(required = false) @Nullable VillageCategory category,
            @RequestParam(required = false) @Nullable Boolean supported,
            @RequestParam(required = false) @Nullable Boolean vacancy,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        VillageFilter filter = new VillageFilter(division, category, supported, vacancy, q);
        return villages.page(scope, filter, PageAsked.after(after, size, count));
    }

    @GetMapping("/{code}")
    VillageRow one(DivisionScope scope, @PathVariable DivisionCode code) {
        return villages.get(scope, code);
    }

    @GetMapping("/{code}/support")
    VillageSupport support(DivisionScope scope, @PathVariable DivisionCode code) {
        return supports.get(scope, code);
    }

    @PutMapping("/{code}/support")
    VillageSupport change(
            DivisionScope scope, Actor actor, @PathVariable DivisionCode code, @RequestBody ChangeSupport change) {
        service.changeSupport(scope, actor, code, change);
        return supports.get(scope, code);
    }
}
