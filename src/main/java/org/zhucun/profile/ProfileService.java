package org.zhucun.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;

/** Sets the rules of a province: an edit is a new dated row, the old one is closed and stays. */
@Service
@RequiredArgsConstructor
@Transactional
public class ProfileService {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Since when a province's own rules can hold: before the first roster anyone has. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private final ProfileQueries queries;
    private final RuleRows rows;
    private final DivisionQueries divisions;
    private final DataClock dataClock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Opens a set of rules.
     *
     * @return its id
     * @throws RuleViolationException with everything that is wrong with the command
     */
    public long create(DivisionScope scope, Actor actor, CreateProfile command) {
        RuleViolationException.throwIfAny(ProfilePolicy.judge(scope, command));
        String province = Objects.requireNonNull(command.provinceCode());
        String name = Objects.requireNonNull(command.name()).strip();
        String basis = Objects.requireNonNull(command.legalBasis());
        long id = rows.insertProfile(province, name, basis, command.validFrom());
        events.publishEvent(new RuleEvent.ProfileCreated(actor, id, province, name));
        return id;
    }

    /**
     * Sets a rule of the province, opening its own profile when it had none.
     *
     * @throws ConflictException when someone has set it since
     * @throws RuleViolationException with everything that is wrong with the change
     */
    public void change(DivisionScope scope, Actor actor, String province, RuleKey key, ChangeRuleValue change) {
        RuleViolationException.throwIfAny(ProfilePolicy.judge(scope, province, key, change));
        long profile = queries.book()
                .ofProvince(province, from(change))
                .map(RuleProfile::id)
                .orElseGet(() -> rows.insertProfile(
                        province,
                        divisions.names(List.of(province)).getOrDefault(province, province),
                        Objects.requireNonNull(change.legalBasis()),
                        FIRST_DAY));
        write(actor, rows.locked(profile).orElseThrow(NotFoundException::new), key, change);
    }

    /**
     * Sets a rule of one profile, such as that of a cycle.
     *
     * @throws NotFoundException when there is no such profile, or it is another province's
     * @throws ConflictException when someone has set it since
     * @throws RuleViolationException with everything that is wrong with the change
     */
    public void change(DivisionScope scope, Actor actor, long profileId, RuleKey key, ChangeRuleValue change) {
        queries.get(scope, profileId);
        RuleProfile profile = rows.locked(profileId).orElseThrow(NotFoundException::new);
        RuleViolationException.throwIfAny(ProfilePolicy.judge(scope, profile.provinceCode(), key, change));
        write(actor, profile, key, change);
    }

    private void write(Actor actor, RuleProfile profile, RuleKey key, ChangeRuleValue change) {
        List<RuleValue> history = rows.history(profile.id(), key);
        requireLatest(history, change);
        LocalDate from = from(change);
        LocalDate until = history.stream()
                .filter(value -> !value.withdrawn() && value.validFrom().isAfter(from))
                .map(RuleValue::validFrom)
                .min(Comparator.naturalOrder())
                .orElse(null);
        history.stream().filter(value -> value.holdsOn(from)).forEach(value -> rows.close(value, from));
        RuleValue before = queries.book().of(profile.id(), from).of(key);
        int version = history.isEmpty() ? 1 : history.get(0).version() + 1;
        rows.insert(
                profile.id(),
                key,
                change,
                change.severity() == null ? before.severity() : change.severity(),
                from,
                until,
                new RuleRows.Stamp(actor.name(), OffsetDateTime.now(clock), version));
        String summary = key + " " + before.value() + " -> " + change.text() + " " + from;
        events.publishEvent(new RuleEvent.RuleChanged(actor, profile.id(), key, profile.provinceCode(), summary));
    }

    private LocalDate from(ChangeRuleValue change) {
        return change.validFrom() == null ? dataClock.asOf() : change.validFrom();
    }

    private void requireLatest(List<RuleValue> history, ChangeRuleValue change) {
        int latest = history.isEmpty() ? 0 : history.get(0).version();
        if (!Objects.equals(change.version(), latest)) {
            throw new ConflictException(
                    ProfileRule.LATEST_VERSION,
                    history.isEmpty() ? Actor.SYSTEM.name() : history.get(0).changedBy(),
                    history.isEmpty()
                            ? ""
                            : MINUTE.format(history.get(0).changedAt().atZoneSameInstant(clock.getZone())));
        }
    }
}
