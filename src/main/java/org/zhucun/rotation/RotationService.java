package org.zhucun.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.audit.ChangeQueries;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.ProfileQueries;
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
    private final ProfileQueries profiles;
    private final DataClock dataClock;
    private final ApplicationEventPublisher events;

    /**
     * Creates a cycle; what it leaves open the rules in force fill in.
     *
     * @return its id
     * @throws RuleViolationException with everything that is wrong with it
     * @throws ConflictException R008 when it is to be open and another one is
     */
    public long create(DivisionScope scope, Actor actor, SaveCycle command) {
        SaveCycle whole = completed(command);
        RuleViolationException.throwIfAny(judge(scope, whole, null));
        RotationCycle cycle = RotationCycle.of(whole);
        requireNoOtherOpen(cycle.getProvinceCode(), cycle.getState(), 0);
        return saved(actor, cycle);
    }

    /**
     * Changes a cycle to exactly what the command says; another state is a move.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when someone has changed it since, or its state does not allow the move
     */
    public void change(DivisionScope scope, Actor actor, long id, SaveCycle command) {
        RotationCycle cycle = found(scope, id, command.version());
        SaveCycle whole = completed(command);
        RuleViolationException.throwIfAny(judge(scope, whole, id));
        cycle.change(whole);
        if (whole.state() != null && whole.state() != cycle.getState()) {
            make(scope, cycle, moveTo(cycle, whole.state()));
        }
        saved(actor, cycle);
    }

    /**
     * Opens, rotates or closes a cycle, or sets it a step back.
     *
     * @throws NotFoundException when it is not there or not in scope
     * @throws ConflictException when someone has changed it since, its state does not allow the move (R009), another
     *     cycle is open (R008), or somebody serves in it already (R010)
     * @throws RuleViolationException R006 by another office than the province's, R012 for a step back without a reason
     */
    public void move(DivisionScope scope, Actor actor, long id, CycleMove move, MoveCycle command) {
        RotationCycle cycle = found(scope, id, command.version());
        if (!scope.holdsProvince(cycle.getProvinceCode())) {
            throw new RuleViolationException(List.of(Violation.of(CycleRule.SET_BY_THE_PROVINCE, null)));
        }
        boolean back = move == CycleMove.PLAN || move == CycleMove.REOPEN;
        String reason = command.reason() == null ? "" : command.reason().strip();
        if (back && reason.isEmpty()) {
            throw new RuleViolationException(List.of(Violation.of(CycleRule.REASON_FOR_A_STEP_BACK, "reason")));
        }
        make(scope, cycle, move);
        RotationCycle stored = cycles.saveAndFlush(cycle);
        events.publishEvent(new CycleMoved(
                actor, id, move, stored.getProvinceCode(), (stored.getName() + " " + move + " " + reason).strip()));
    }

    private void make(DivisionScope scope, RotationCycle cycle, CycleMove move) {
        CyclePeople people = queries.people(scope, cycle.getId());
        if (move.startsFrom(cycle.getState())) {
            requireNoOtherOpen(cycle.getProvinceCode(), move.leadsTo(), cycle.getId());
        }
        cycle.make(move);
        int served = people.inPost() + people.due() + people.gone() + people.proposed();
        if (move == CycleMove.PLAN && served > 0) {
            throw new ConflictException(CycleRule.NOBODY_IN_IT, served);
        }
    }

    private void requireNoOtherOpen(String province, CycleState state, long id) {
        if (state == CycleState.OPEN && cycles.existsByProvinceCodeAndStateAndIdNot(province, CycleState.OPEN, id)) {
            throw new ConflictException(CycleRule.ONE_OPEN_CYCLE);
        }
    }

    private static CycleMove moveTo(RotationCycle cycle, CycleState state) {
        return Stream.of(CycleMove.values())
                .filter(move -> move.startsFrom(cycle.getState()) && move.leadsTo() == state)
                .findFirst()
                .orElseThrow(() -> new ConflictException(
                        CycleRule.MOVE_FITS_STATE,
                        new DefaultMessageSourceResolvable("cycle.state." + cycle.getState()),
                        new DefaultMessageSourceResolvable("cycle.state." + state)));
    }

    private RotationCycle found(DivisionScope scope, long id, @Nullable Integer version) {
        queries.get(scope, id);
        RotationCycle cycle = cycles.findById(id).orElseThrow(NotFoundException::new);
        if (!Objects.equals(cycle.getVersion(), version)) {
            throw new ConflictException(
                    CycleRule.LATEST_VERSION, changes.last("cycle/" + id).words());
        }
        return cycle;
    }

    private SaveCycle completed(SaveCycle command) {
        String province = command.provinceCode() == null ? "" : command.provinceCode();
        LocalDate day = command.startsOn() == null ? dataClock.asOf() : command.startsOn();
        return command.completed(profiles.valuesOn(province, null, day));
    }

    private List<Violation> judge(DivisionScope scope, SaveCycle command, @Nullable Long id) {
        boolean taken = command.name() != null
                && command.provinceCode() != null
                && cycles.existsByProvinceCodeAndNameAndIdNot(
                        command.provinceCode(), command.name(), Objects.requireNonNullElse(id, 0L));
        Long profile = command.profileId();
        boolean fits = profile == null
                || profiles.list(scope).stream()
                        .anyMatch(known -> known.id() == profile
                                && (known.isShipped() || known.provinceCode().equals(command.provinceCode())));
        return CyclePolicy.judge(scope, command, taken, fits);
    }

    private long saved(Actor actor, RotationCycle cycle) {
        RotationCycle stored = cycles.saveAndFlush(cycle);
        events.publishEvent(new CycleSaved(actor, stored.getId(), stored.getProvinceCode(), stored.getName()));
        return stored.getId();
    }
}
