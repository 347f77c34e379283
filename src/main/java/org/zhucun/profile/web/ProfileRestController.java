package org.zhucun.profile.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ChangeRuleValue;
import org.zhucun.profile.CreateProfile;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.profile.ProfileService;
import org.zhucun.profile.RuleKey;
import org.zhucun.profile.RuleLine;
import org.zhucun.profile.RuleProfile;
import org.zhucun.profile.RuleValue;
import org.zhucun.shared.Actor;
import org.zhucun.shared.Keyset;

/** Rule profiles for other systems: {@code /api/profiles/province/51} is what holds there, whoever set it. */
@RestController
@RequestMapping("/api/profiles")
@RequiredArgsConstructor
class ProfileRestController {

    private final ProfileQueries queries;
    private final ProfileService service;
    private final DataClock dataClock;

    /** The shipped profile and those of the caller's provinces, in one page. */
    @GetMapping
    Keyset<RuleProfile> list(DivisionScope scope) {
        return new Keyset<>(queries.list(scope), null, null);
    }

    @PostMapping
    ResponseEntity<Body> create(DivisionScope scope, Actor actor, @RequestBody CreateProfile command) {
        long id = service.create(scope, actor, command);
        return ResponseEntity.created(URI.create("/api/profiles/" + id)).body(one(scope, id, null));
    }

    @GetMapping("/{id}")
    Body one(
            DivisionScope scope,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = day(on);
        return new Body(queries.get(scope, id), day, lines(queries.linesOf(scope, id, day)));
    }

    @PutMapping("/{id}/values/{key}")
    Body change(
            DivisionScope scope,
            Actor actor,
            @PathVariable long id,
            @PathVariable RuleKey key,
            @RequestBody ChangeRuleValue change) {
        service.change(scope, actor, id, key, change);
        return one(scope, id, change.validFrom());
    }

    @GetMapping("/province/{province}")
    Body ofProvince(
            @PathVariable String province,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = day(on);
        return new Body(queries.inForce(province, day), day, lines(queries.linesOf(province, day)));
    }

    @PutMapping("/province/{province}/values/{key}")
    Body changeOfProvince(
            DivisionScope scope,
            Actor actor,
            @PathVariable String province,
            @PathVariable RuleKey key,
            @RequestBody ChangeRuleValue change) {
        service.change(scope, actor, province, key, change);
        return ofProvince(province, change.validFrom());
    }

    /** Every value the rule had and will have there, the latest first. */
    @GetMapping("/province/{province}/values/{key}")
    Keyset<RuleValue> history(@PathVariable String province, @PathVariable RuleKey key) {
        return new Keyset<>(queries.history(province, key, day(null)), null, null);
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? dataClock.asOf() : on;
    }

    private static List<Line> lines(List<RuleLine> lines) {
        return lines.stream().map(Line::of).toList();
    }

    /** A profile and what holds under it on a day. */
    record Body(RuleProfile profile, LocalDate on, List<Line> values) {}

    /** One rule; {@code severity} ERROR blocks, {@code version} is what a change starts from. */
    record Line(
            RuleKey key,
            String value,
            String severity,
            String legalBasis,
            @Nullable String reason,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String changedBy,
            boolean own,
            int version) {

        static Line of(RuleLine line) {
            RuleValue value = line.inForce();
            return new Line(
                    line.key(),
                    value.value(),
                    value.severity().name(),
                    value.legalBasis(),
                    value.reason(),
                    value.validFrom(),
                    value.validTo(),
                    value.changedBy(),
                    line.own(),
                    line.version());
        }
    }
}
