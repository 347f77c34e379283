package org.zhucun.cadre;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.audit.ChangeQueries;
import org.zhucun.cadre.CadreEvent.CadreSaved;
import org.zhucun.cadre.CadreEvent.NumbersRevealed;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.TooManyRequestsException;
import org.zhucun.shared.Violation;
import org.zhucun.unit.UnitQueries;
import org.zhucun.unit.UnitSummary;

/** Records, changes and opens one person's record by hand. */
@Service
@RequiredArgsConstructor
@Transactional
public class CadreEditService {

    private static final int REVEALS_AN_HOUR = 30;
    private static final int LONGEST_REASON = 200;

    private final Cadres cadres;
    private final CadreQueries queries;
    private final UnitQueries units;
    private final ChangeQueries changes;
    private final ApplicationEventPublisher events;

    /**
     * Records a person of a unit the caller sees.
     *
     * @return their id
     * @throws RuleViolationException with everything that is wrong
     * @throws ConflictException when somebody has that identity number
     */
    public long create(DivisionScope scope, Actor actor, SaveCadre command) {
        UnitSummary unit = unit(scope, command.unitId());
        requireFree(command.number(), 0);
        Cadre cadre = cadres.saveAndFlush(Cadre.recorded(command.facts("", unit.id())));
        return saved(actor, cadre, unit);
    }

    /**
     * Changes what the command states.
     *
     * @throws NotFoundException when there is no such person or not in scope
     * @throws ConflictException when someone has changed them since, or somebody has that identity number
     */
    public void change(DivisionScope scope, Actor actor, long id, SaveCadre command) {
        CadreSummary known = queries.get(scope, id);
        Cadre cadre = cadres.findById(id).orElseThrow(NotFoundException::new);
        if (!Objects.equals(cadre.getVersion(), command.version())) {
            throw new ConflictException(
                    CadreRule.LATEST_VERSION, changes.last("cadre/" + id).words());
        }
        UnitSummary unit = unit(scope, command.unitId() == null ? Long.valueOf(known.unitId()) : command.unitId());
        requireFree(command.number(), id);
        cadre.revise(command.facts(known.name(), known.unitId()));
        saved(actor, cadres.saveAndFlush(cadre), unit);
    }

    /**
     * Gives one person's numbers in full and records who asked and why.
     *
     * @throws NotFoundException when there is no such person or not in scope
     * @throws RuleViolationException when no reason is given
     * @throws TooManyRequestsException at the thirty-first within an hour
     */
    public RevealedNumbers reveal(DivisionScope scope, Actor actor, long id, @Nullable String reason) {
        CadreSummary known = queries.get(scope, id);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of(CadreRule.REVEALED_FOR_A_REASON, "reason", LONGEST_REASON)));
        }
        if (changes.count(actor, NumbersRevealed.class, Duration.ofHours(1)) >= REVEALS_AN_HOUR) {
            throw new TooManyRequestsException(CadreRule.REVEALS_ARE_LIMITED, REVEALS_AN_HOUR);
        }
        Cadre cadre = cadres.findById(id).orElseThrow(NotFoundException::new);
        UnitSummary unit = units.get(scope, known.unitId());
        events.publishEvent(new NumbersRevealed(actor, id, unit.divisionCode(), reason.strip()));
        return new RevealedNumbers(cadre.getIdNumber(), cadre.getPhone());
    }

    private UnitSummary unit(DivisionScope scope, @Nullable Long id) {
        try {
            if (id != null) {
                return units.get(scope, id);
            }
        } catch (NotFoundException e) {
            // answered as a broken rule of the field below
        }
        throw new RuleViolationException(List.of(Violation.of(CadreRule.UNIT_KNOWN, "unitId")));
    }

    private void requireFree(@Nullable String idNumber, long id) {
        if (idNumber != null && cadres.existsByIdNumberAndIdNot(idNumber, id)) {
            throw new ConflictException(CadreRule.ONE_PER_ID_NUMBER);
        }
    }

    private long saved(Actor actor, Cadre cadre, UnitSummary unit) {
        events.publishEvent(new CadreSaved(actor, cadre.getId(), unit.divisionCode(), cadre.getName()));
        return cadre.getId();
    }
}
