package org.zhucun.confirmation.web;

import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.confirmation.ConfirmationQueries;
import org.zhucun.confirmation.ConfirmationService;
import org.zhucun.confirmation.ConfirmedRow;
import org.zhucun.confirmation.CountyProgress;
import org.zhucun.confirmation.CountyRoster;
import org.zhucun.confirmation.OpenRound;
import org.zhucun.confirmation.RosterChanges;
import org.zhucun.confirmation.RoundSummary;
import org.zhucun.confirmation.StepOrder;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** Rounds of confirmation for programs. */
@RestController
@RequestMapping("/api/confirmations")
@RequiredArgsConstructor
class ConfirmationRestController {

    private final ConfirmationQueries queries;
    private final ConfirmationService service;

    /** A round with its counties. */
    record Round(RoundSummary round, List<CountyProgress> counties) {}

    @GetMapping
    Keyset<RoundSummary> rounds(DivisionScope scope) {
        return new Keyset<>(queries.rounds(scope), null, null);
    }

    @PostMapping
    ResponseEntity<Round> open(DivisionScope scope, Actor actor, @RequestBody OpenRound command) {
        long id = service.open(scope, actor, command);
        return ResponseEntity.created(URI.create("/api/confirmations/" + id)).body(round(scope, id));
    }

    @GetMapping("/{id}")
    Round round(DivisionScope scope, @PathVariable long id) {
        return new Round(queries.round(scope, id), queries.counties(scope, id));
    }

    @GetMapping("/{id}/counties/{code}")
    CountyRoster county(DivisionScope scope, @PathVariable long id, @PathVariable DivisionCode code) {
        return queries.county(scope, id, code);
    }

    @GetMapping("/{id}/counties/{code}/snapshot")
    Keyset<ConfirmedRow> snapshot(
            DivisionScope scope,
            @PathVariable long id,
            @PathVariable DivisionCode code,
            @RequestParam(required = false) @Nullable Integer edition) {
        return new Keyset<>(queries.snapshot(scope, id, code, edition), null, null);
    }

    @GetMapping("/{id}/counties/{code}/changes")
    RosterChanges changes(DivisionScope scope, @PathVariable long id, @PathVariable DivisionCode code) {
        return queries.changes(scope, id, code);
    }

    @PostMapping("/{id}/counties/{code}/confirm")
    CountyRoster confirm(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable DivisionCode code,
            @RequestBody StepOrder order) {
        service.confirm(scope, actor, id, code, order);
        return queries.county(scope, id, code);
    }

    @PostMapping("/{id}/counties/{code}/accept")
    CountyRoster accept(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable DivisionCode code,
            @RequestBody StepOrder order) {
        service.accept(scope, actor, id, code, order);
        return queries.county(scope, id, code);
    }

    @PostMapping("/{id}/counties/{code}/return")
    CountyRoster sendBack(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable DivisionCode code,
            @RequestBody StepOrder order) {
        service.sendBack(scope, actor, id, code, order);
        return queries.county(scope, id, code);
    }
}
