package org.zhucun.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Creates and changes units. */
@Service
@RequiredArgsConstructor
@Transactional
public class UnitService {

    private final DispatchingUnitRepository units;
    private final UnitQueries queries;
    private final UnitPolicy policy;
    private final DivisionQueries divisions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Adds a unit to an area the caller may change.
     *
     * @return its id
     * @throws RuleViolationException with everything that is wrong with it
     */
    public long create(DivisionScope scope, Actor actor, SaveUnit given) {
        SaveUnit command = given.tidied();
        RuleViolationException.throwIfAny(judge(scope, command, null));
        DispatchingUnit unit = units.saveAndFlush(DispatchingUnit.create(command, actor, clock.instant()));
        return published(actor, unit);
    }

    /**
     * Changes a unit to exactly what the command says.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when someone has changed it since, or it was merged into another
     */
    public void change(DivisionScope scope, Actor actor, long id, SaveUnit given) {
        SaveUnit command = given.tidied();
        queries.get(scope, id);
        DispatchingUnit unit = units.findById(id).orElseThrow(NotFoundException::new);
        policy.requireLatest(unit, command.version(), clock.getZone());
        policy.requireInUse(unit);
        Map<String, String> names = divisions.names(List.of(unit.getDivisionCode()));
        List<Violation> violations = new ArrayList<>(policy.requireMayChange(scope, unit, names));
        violations.addAll(judge(scope, command, id));
        RuleViolationException.throwIfAny(violations);
        unit.change(command, actor, clock.instant());
        units.saveAndFlush(unit);
        published(actor, unit);
    }

    private List<Violation> judge(DivisionScope scope, SaveUnit command, @Nullable Long id) {
        String division = command.divisionCode();
        String divisionName =
                division == null ? null : divisions.names(List.of(division)).get(division);
        List<Violation> violations = new ArrayList<>(policy.judge(scope, command, id, divisionName));
        String name = command.name();
        if (name != null && exists("name", name, id)) {
            violations.add(Violation.of(UnitRule.ONE_UNIT_PER_NAME, "name", name));
        }
        String creditCode = command.creditCode();
        if (creditCode != null && exists("credit_code", creditCode, id)) {
            violations.add(Violation.of(UnitRule.ONE_UNIT_PER_CREDIT_CODE, "creditCode", creditCode));
        }
        return violations;
    }

    private boolean exists(String column, String key, @Nullable Long id) {
        return jdbc.sql("select exists (select 1 from dispatching_unit where " + column
                        + " = :key and merged_into_id is null and id <> :id)")
                .param("key", key)
                .param("id", id == null ? 0L : id)
                .query(Boolean.class)
                .single();
    }

    private long published(Actor actor, DispatchingUnit unit) {
        events.publishEvent(new UnitEvent.Saved(actor, unit.getId(), unit.getDivisionCode(), unit.getName()));
        return unit.getId();
    }
}
