package org.zhucun.rotation.web;

import java.net.URI;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DivisionScope;
import org.zhucun.rotation.CycleMove;
import org.zhucun.rotation.CycleQueries;
import org.zhucun.rotation.CycleSummary;
import org.zhucun.rotation.MoveCycle;
import org.zhucun.rotation.RotationService;
import org.zhucun.rotation.SaveCycle;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** Rotation cycles for other systems. */
@RestController
@RequestMapping("/api/cycles")
@RequiredArgsConstructor
class CycleRestController {

    private final CycleQueries cycles;
    private final RotationService service;

    /** All cycles in scope on one page, the latest first. */
    @GetMapping
    Keyset<CycleSummary> list(DivisionScope scope) {
        return new Keyset<>(cycles.list(scope), null, null);
    }

    @GetMapping("/{id}")
    CycleSummary one(DivisionScope scope, @PathVariable long id) {
        return cycles.get(scope, id);
    }

    @PostMapping
    ResponseEntity<CycleSummary> create(DivisionScope scope, Actor actor, @RequestBody SaveCycle command) {
        long id = service.create(scope, actor, command);
        return ResponseEntity.created(URI.create("/api/cycles/" + id)).body(cycles.get(scope, id));
    }

    @PutMapping("/{id}")
    CycleSummary change(DivisionScope scope, Actor actor, @PathVariable long id, @RequestBody SaveCycle command) {
        service.change(scope, actor, id, command);
        return cycles.get(scope, id);
    }

    /** {@code open}, {@code rotate}, {@code close}, and the steps back {@code plan} and {@code reopen}. */
    @PostMapping("/{id}/{move:open|rotate|close|plan|reopen}")
    CycleSummary move(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable String move,
            @RequestBody MoveCycle command) {
        service.move(scope, actor, id, CycleMove.valueOf(move.toUpperCase(Locale.ROOT)), command);
        return cycles.get(scope, id);
    }
}
