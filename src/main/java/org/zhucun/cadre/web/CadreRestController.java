package org.zhucun.cadre.web;

import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.cadre.CadreEditService;
import org.zhucun.cadre.CadreQueries;
import org.zhucun.cadre.CadreSummary;
import org.zhucun.cadre.RevealedNumbers;
import org.zhucun.cadre.SaveCadre;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** People for other systems. */
@RestController
@RequestMapping("/api/cadres")
@RequiredArgsConstructor
class CadreRestController {

    private final CadreQueries cadres;
    private final CadreEditService service;

    @GetMapping
    Keyset<CadreSummary> list(
            DivisionScope scope,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean count) {
        return cadres.list(scope, q, unit, after, size, count);
    }

    @GetMapping("/{id}")
    CadreSummary one(DivisionScope scope, @PathVariable long id) {
        return cadres.get(scope, id);
    }

    @PostMapping
    ResponseEntity<CadreSummary> create(DivisionScope scope, Actor actor, @RequestBody SaveCadre command) {
        long id = service.create(scope, actor, command);
        return ResponseEntity.created(URI.create("/api/cadres/" + id)).body(cadres.get(scope, id));
    }

    @PutMapping("/{id}")
    CadreSummary change(DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody SaveCadre command) {
        service.change(scope, actor, id, command);
        return cadres.get(scope, id);
    }

    /** The full numbers, once; who asked and why is recorded. */
    @PostMapping("/{id}/reveal")
    ResponseEntity<RevealedNumbers> reveal(
            DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody Reveal request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(service.reveal(scope, actor, id, request.reason()));
    }

    /** Why the numbers are needed. */
    record Reveal(@Nullable String reason) {}
}
