package org.zhucun.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionLevel;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Opens rounds and takes the steps of their counties. */
@Service
@RequiredArgsConstructor
@Transactional
public class ConfirmationService {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ConfirmationRounds rounds;
    private final CountyConfirmations confirmations;
    private final RosterSnapshots snapshots;
    private final JdbcClient jdbc;
    private final DataClock dataClock;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * Asks every county of a city or province to confirm its roster.
     *
     * @return the round's number
     * @throws RuleViolationException K001 to K003
     * @throws ConflictException K004 when there is one for that day
     */
    public long open(DivisionScope scope, Actor actor, OpenRound command) {
        RuleViolationException.throwIfAny(judge(scope, command));
        ConfirmationRound round = ConfirmationRound.of(command, actor, OffsetDateTime.now(clock));
        if (rounds.existsByDivisionCodeAndAsOf(round.getDivisionCode(), round.getAsOf())) {
            throw new ConflictException(ConfirmationRule.ONE_ROUND_A_DAY, round.getAsOf());
        }
        long id = rounds.saveAndFlush(round).getId();
        jdbc.sql("""
                        select code from division where level = 'COUNTY' and code like ? || '%' and valid_from <= ?
                           and (valid_to is null or valid_to > ?) order by code""")
                .params(round.getDivisionCode(), round.getAsOf(), round.getAsOf())
                .query(String.class)
                .list()
                .forEach(county -> confirmations.save(CountyConfirmation.of(id, county)));
        confirmations.flush();
        events.publishEvent(new ConfirmationEvent.RoundOpened(
                actor, id, round.getDivisionCode(), round.getName() + " " + round.getAsOf()));
        return id;
    }

    /**
     * The county says that its roster is right; what it says so of is frozen.
     *
     * @throws ConflictException K005 when it is not its turn, K008 when somebody was faster, K009 when the roster is no
     *     longer what was looked at
     */
    public void confirm(DivisionScope scope, Actor actor, long roundId, DivisionCode county, StepOrder order) {
        ConfirmationRound round = round(roundId);
        CountyConfirmation confirmation = locked(scope, roundId, county, order);
        office(scope, county, DivisionLevel.COUNTY);
        confirmation.confirm(actor, OffsetDateTime.now(clock));
        if (order.seen() != null && !order.seen().equals(snapshots.mark(county.value(), round.getAsOf()))) {
            throw new ConflictException(ConfirmationRule.AS_LOOKED_AT);
        }
        snapshots.freeze(confirmation.getId(), confirmation.getEdition(), county.value(), round.getAsOf());
        took(actor, confirmation, ConfirmationStep.CONFIRM, null);
    }

    /** The city, then the province where it opened the round, takes over what was confirmed. */
    public void accept(DivisionScope scope, Actor actor, long roundId, DivisionCode county, StepOrder order) {
        ConfirmationRound round = round(roundId);
        CountyConfirmation confirmation = locked(scope, roundId, county, order);
        ofTheNext(scope, county, confirmation, round);
        confirmation.accept(round.isOfProvince(), actor, OffsetDateTime.now(clock));
        took(actor, confirmation, ConfirmationStep.ACCEPT, null);
    }

    /**
     * The city or province gives it back to the county.
     *
     * @throws RuleViolationException K007 without a reason
     */
    public void sendBack(DivisionScope scope, Actor actor, long roundId, DivisionCode county, StepOrder order) {
        ConfirmationRound round = round(roundId);
        CountyConfirmation confirmation = locked(scope, roundId, county, order);
        ofTheNext(scope, county, confirmation, round);
        String reason = order.reason() == null ? "" : order.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            refuse(ConfirmationRule.RETURNED_WITH_REASON, "reason", LONGEST_REASON);
        }
        confirmation.sendBack(round.isOfProvince(), reason, actor, OffsetDateTime.now(clock));
        took(actor, confirmation, ConfirmationStep.SEND_BACK, reason);
    }

    private ConfirmationRound round(long id) {
        return rounds.findById(id).orElseThrow(NotFoundException::new);
    }

    private CountyConfirmation locked(DivisionScope scope, long roundId, DivisionCode county, StepOrder order) {
        if (!scope.contains(county)) {
            throw new NotFoundException();
        }
        CountyConfirmation confirmation = confirmations
                .findByRoundIdAndCountyCode(roundId, county.value())
                .orElseThrow(NotFoundException::new);
        if (!Objects.equals(confirmation.getVersion(), order.version())) {
            OffsetDateTime at = confirmation.getChangedAt();
            throw new ConflictException(
                    ConfirmationRule.LATEST_VERSION,
                    Objects.requireNonNullElse(confirmation.getChangedBy(), Actor.SYSTEM.name()),
                    at == null ? "" : MINUTE.format(at.atZoneSameInstant(clock.getZone())),
                    new DefaultMessageSourceResolvable("confirmation.state." + confirmation.getState()));
        }
        return confirmation;
    }

    private static void ofTheNext(
            DivisionScope scope, DivisionCode county, CountyConfirmation confirmation, ConfirmationRound round) {
        DivisionLevel next = CountyConfirmation.next(confirmation.getState(), round.isOfProvince());
        if (next == DivisionLevel.CITY || next == DivisionLevel.PROVINCE) {
            office(scope, county, next);
        }
    }

    private static void office(DivisionScope scope, DivisionCode county, DivisionLevel level) {
        if (!Offices.of(scope, county, level)) {
            refuse(
                    ConfirmationRule.BY_ITS_OWN_OFFICE,
                    "county",
                    new DefaultMessageSourceResolvable("confirmation.office." + level));
        }
    }

    private void took(Actor actor, CountyConfirmation confirmation, ConfirmationStep step, @Nullable String reason) {
        confirmations.flush();
        jdbc.sql(
                        "insert into confirmation_step (confirmation_id, step, to_state, at, account_id, actor, reason, edition)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(confirmation.getId())
                .param(step.name())
                .param(confirmation.getState().name())
                .param(confirmation.getChangedAt())
                .param(actor.accountId())
                .param(actor.name())
                .param(reason)
                .param(confirmation.getEdition())
                .update();
        events.publishEvent(new ConfirmationEvent.RosterStepTaken(
                actor,
                confirmation.getId(),
                step,
                confirmation.getCountyCode(),
                confirmation.getState() + (reason == null ? "" : " " + reason)));
    }

    private List<Violation> judge(DivisionScope scope, OpenRound command) {
        List<Violation> violations = new ArrayList<>();
        if (command.name() == null
                || command.name().isBlank()
                || command.name().strip().length() > LONGEST_NAME) {
            violations.add(Violation.of(ConfirmationRule.NAMED, "name", LONGEST_NAME));
        }
        boolean own = command.divisionCode() != null
                && DivisionCode.parse(command.divisionCode())
                        .filter(code -> code.level() == DivisionLevel.PROVINCE || code.level() == DivisionLevel.CITY)
                        .filter(scope::contains)
                        .isPresent();
        if (!own) {
            violations.add(Violation.of(ConfirmationRule.OPENED_FROM_ABOVE, "divisionCode"));
        }
        LocalDate today = LocalDate.now(clock);
        if (command.asOf() == null
                || command.asOf().isAfter(dataClock.asOf())
                || command.dueOn() == null
                || command.dueOn().isBefore(command.asOf())
                || command.dueOn().isBefore(dataClock.asOf().isBefore(today) ? dataClock.asOf() : today)) {
            violations.add(Violation.of(ConfirmationRule.DAYS_IN_ORDER, "dueOn", dataClock.asOf()));
        }
        return violations;
    }

    private static void refuse(ConfirmationRule rule, String field, Object... args) {
        throw new RuleViolationException(List.of(Violation.of(rule, field, args)));
    }
}
