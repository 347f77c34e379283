package org.zhucun.village;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionCode;
import org.zhucun.division.DivisionScope;
import org.zhucun.profile.Posts;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.UnitQueries;

/** Changes how villages are supported. */
@Service
@RequiredArgsConstructor
@Transactional
public class VillageService {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SupportQueries supports;
    private final SupportRows rows;
    private final SupportPolicy policy;
    private final UnitQueries units;
    private final ProfileQueries profiles;
    private final DataClock dataClock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * From a day on, the village is supported as the command says; what held before that day stays as it was.
     *
     * @throws org.zhucun.shared.NotFoundException when there is no such village or it is not in scope
     * @throws ConflictException when someone has changed it since, or a later period is already there
     * @throws RuleViolationException with everything that is wrong with the command
     */
    public void changeSupport(DivisionScope scope, Actor actor, DivisionCode code, ChangeSupport stated) {
        VillageSupport known = supports.get(scope, code);
        LocalDate from = stated.from() == null ? dataClock.asOf() : stated.from();
        ChangeSupport change = stated.asking(asked(code, stated, known, from));
        Optional<SupportRows.Stored> current = rows.reaching(code.value(), from);
        requireLatest(change, rows.latest(code.value()));
        Long unitId = change.unitId();
        RuleViolationException.throwIfAny(policy.judge(change, from, unitId == null || units.isInUse(unitId)));

        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            writeSupport(code.value(), change, from, current, new SupportRows.Change(actor.name(), now, null));
        } catch (DataIntegrityViolationException e) {
            throw conflict(e, code);
        }
        if (change.categories() != null) {
            rows.replaceCategories(code.value(), change.categories(), from);
        }
        rows.replaceUnit(code.value(), change.keepsSupport() ? unitId : null, from);
        events.publishEvent(new SupportChanged(actor, code.value(), Objects.requireNonNull(change.reason())));
    }

    /** What the village's categories of that day ask for under the rules of that day. */
    private Posts asked(DivisionCode code, ChangeSupport change, VillageSupport known, LocalDate day) {
        List<DatedCategory> categories = change.categories() == null ? known.categories() : change.categories();
        return profiles.valuesOn(code.value(), null, day)
                .posts(categories.stream()
                        .filter(category -> category.holdsOn(day))
                        .map(DatedCategory::category)
                        .toList());
    }

    private void writeSupport(
            String code,
            ChangeSupport change,
            LocalDate from,
            Optional<SupportRows.Stored> current,
            SupportRows.Change by) {
        boolean sameStart = current.isPresent() && current.get().startsOn().equals(from);
        if (!change.keepsSupport()) {
            current.ifPresent(stored -> rows.end(stored, from, change.reason(), by));
        } else if (sameStart) {
            rows.update(current.get(), change, by);
        } else {
            current.ifPresent(stored -> rows.end(stored, from, change.reason(), by));
            rows.insert(
                    code,
                    change,
                    from,
                    current.map(stored -> stored.version() + 1).orElse(1),
                    by);
        }
    }

    private void requireLatest(ChangeSupport change, Optional<SupportRows.Stored> latest) {
        Integer stored = latest.map(SupportRows.Stored::version).orElse(0);
        if (!stored.equals(change.version())) {
            throw new ConflictException(
                    VillageRule.LATEST_VERSION,
                    latest.map(SupportRows.Stored::changedBy).orElse(Actor.SYSTEM.name()),
                    latest.map(SupportRows.Stored::changedAt)
                            .map(at -> MINUTE.format(at.atZoneSameInstant(clock.getZone())))
                            .orElse(""));
        }
    }

    private static RuntimeException conflict(DataIntegrityViolationException e, DivisionCode code) {
        String cause = String.valueOf(e.getMostSpecificCause().getMessage());
        for (VillageRule rule : List.of(VillageRule.ONE_SUPPORT_AT_A_TIME, VillageRule.VALID_SUPPORT)) {
            if (cause.contains(rule.code().toLowerCase(java.util.Locale.ROOT) + "_")) {
                return new ConflictException(rule, code.value());
            }
        }
        return e;
    }
}
