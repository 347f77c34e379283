package org.zhucun.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Sets the shares a province must keep: an edit is a new dated row, the old one is closed and stays. */
@Service
@RequiredArgsConstructor
@Transactional
public class StandardService {

    private final QuotaStandardRepository standards;
    private final DataClock dataClock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for a share from a day on; a standard of the province for the same role and the same counties that holds
     * then is closed.
     *
     * @return its id
     * @throws RuleViolationException with everything that is wrong with it
     */
    public long add(DivisionScope scope, Actor actor, SaveStandard command) {
        RuleViolationException.throwIfAny(StandardPolicy.judge(scope, command));
        return write(actor, command);
    }

    /**
     * Changes a standard from a day on. What is shipped stays: the province gets its own.
     *
     * @return the id of the row that holds from then on
     * @throws NotFoundException when it is not there or another province's
     * @throws ConflictException when someone has changed it since
     * @throws RuleViolationException with everything that is wrong with the change
     */
    public long change(DivisionScope scope, Actor actor, long id, SaveStandard command) {
        QuotaStandard known = found(scope, id, command.version());
        RuleViolationException.throwIfAny(StandardPolicy.judge(scope, command));
        if (!known.getScopeCode().isEmpty()) {
            close(known, from(command.validFrom()));
        }
        return write(actor, command);
    }

    /**
     * No longer asks for a share from a day on.
     *
     * @throws RuleViolationException Q011 without a reason, Q012 for what is shipped
     */
    public void end(DivisionScope scope, Actor actor, long id, EndStandard command) {
        QuotaStandard known = found(scope, id, command.version());
        if (!scope.holdsProvince(known.getScopeCode())) {
            throw new RuleViolationException(List.of(Violation.of(StandardRule.SET_BY_THE_PROVINCE, null)));
        }
        if (command.reason() == null || command.reason().isBlank()) {
            throw new RuleViolationException(List.of(Violation.of(StandardRule.BASIS_AND_REASON, "reason")));
        }
        LocalDate on = from(command.on());
        close(known, on);
        events.publishEvent(
                new StandardEvent.StandardEnded(actor, id, known.getScopeCode(), on + " " + command.reason()));
    }

    private long write(Actor actor, SaveStandard command) {
        LocalDate from = from(command.validFrom());
        String province = Objects.requireNonNull(command.provinceCode());
        standards.of(Objects.requireNonNull(command.measure()), province, from).stream()
                .filter(other -> other.getCountyMark() == command.countyMark())
                .forEach(other -> close(other, from));
        QuotaStandard stored =
                standards.saveAndFlush(QuotaStandard.of(command, province, from, actor, clock.instant()));
        String summary = command.measure() + " " + command.threshold() + "% " + from;
        events.publishEvent(new StandardEvent.StandardSet(actor, stored.getId(), province, summary));
        return stored.getId();
    }

    private void close(QuotaStandard standard, LocalDate on) {
        standard.endOn(on);
        standards.saveAndFlush(standard);
    }

    private QuotaStandard found(DivisionScope scope, long id, @Nullable Integer version) {
        QuotaStandard standard = standards
                .findById(id)
                .filter(known -> known.getScopeCode().isEmpty()
                        || scope.prefixes().stream()
                                .anyMatch(prefix -> prefix.value().startsWith(known.getScopeCode())))
                .orElseThrow(NotFoundException::new);
        if (!Objects.equals(standard.getVersion(), version) || standard.isWithdrawn()) {
            throw new ConflictException(StandardRule.LATEST_VERSION, standard.getChangedBy());
        }
        return standard;
    }

    private LocalDate from(@Nullable LocalDate day) {
        return day == null ? dataClock.asOf() : day;
    }
}
