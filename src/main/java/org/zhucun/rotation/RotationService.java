package org.zhucun.rotation;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.audit.ChangeQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Sets the cycles people are sent in. */
@Service
@RequiredArgsConstructor
@Transactional
public class RotationService {

    private final Cycles cycles;
    private final CycleQueries queries;
    private final ChangeQueries changes;
    private final ApplicationEventPublisher events;

    /**
     * Creates a cycle.
     *
     * @return its id
     * @throws RuleViolationException with everything that is wrong with it
     */
    public long create(DivisionScope scope, Actor actor, SaveCycle command) {
        RuleViolationException.throwIfAny(judge(scope, command, null));
        return saved(actor, RotationCycle.of(command));
    }

    /**
     * Changes a cycle to exactly what the command says.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when someone has changed it since
     */
    public void change(DivisionScope scope, Actor actor, long id, SaveCycle command) {
        queries.get(scope, id);
        RotationCycle cycle = cycles.findById(id).orElseThrow(NotFoundException::new);
        if (!Objects.equals(cycle.getVersion(), command.version())) {
            throw new ConflictException(
                    CycleRule.LATEST_VERSION, changes.last("cycle/" + id).words());
        }
        RuleViolationException.throwIfAny(judge(scope, command, id));
        cycle.change(command);
        saved(actor, cycle);
    }

    private List<Violation> judge(DivisionScope scope, SaveCycle command, @Nullable Long id) {
        boolean taken = command.name() != null
                && command.provinceCode() != null
                && cycles.existsByProvinceCodeAndNameAndIdNot(
                        command.provinceCode(), command.name(), Objects.requireNonNullElse(id, 0L));
        return CyclePolicy.judge(scope, command, taken);
    }

    private long saved(Actor actor, RotationCycle cycle) {
        RotationCycle stored = cycles.saveAndFlush(cycle);
        events.publishEvent(new CycleSaved(actor, stored.getId(), stored.getProvinceCode(), stored.getName()));
        return stored.getId();
    }
}
