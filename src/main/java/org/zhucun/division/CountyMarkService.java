package org.zhucun.division;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Marks counties, and takes the marks off. */
@Service
@RequiredArgsConstructor
@Transactional
public class CountyMarkService {

    private static final int LONGEST_BASIS = 300;

    private final JdbcClient jdbc;
    private final DivisionQueries divisions;
    private final DataClock dataClock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * From a day on the county bears the mark, or no longer does.
     *
     * @throws NotFoundException when there is no such county in scope, or no mark to end
     * @throws RuleViolationException D015 when it is no county, the caller's office is not the province's, or the list
     *     that says so is not named
     */
    public void mark(DivisionScope scope, Actor actor, DivisionCode county, MarkCounty command) {
        DivisionSummary place = divisions.get(scope, county);
        String basis = command.legalBasis();
        if (place.level() != DivisionLevel.COUNTY
                || !scope.holdsProvince(county.value().substring(0, 2))
                || command.mark() == null
                || basis == null
                || basis.isBlank()
                || basis.length() > LONGEST_BASIS) {
            throw new RuleViolationException(java.util.List.of(Violation.of(DivisionRule.MARK_OF_A_COUNTY, "mark")));
        }
        LocalDate from = Objects.requireNonNullElseGet(command.from(), dataClock::asOf);
        boolean bears = command.bears() == null || command.bears();
        if (bears) {
            jdbc.sql("insert into county_mark (county_code, mark, starts_on, legal_basis, changed_by, changed_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(county.value(), command.mark().name(), from, basis, actor.name(), OffsetDateTime.now(clock))
                    .update();
        } else {
            end(actor, county, command.mark(), from);
        }
        events.publishEvent(new DivisionEvent.Marked(
                actor, county.value(), command.mark() + " " + (bears ? "+" : "-") + " " + from + " " + basis));
    }

    private void end(Actor actor, DivisionCode county, CountyMark mark, LocalDate on) {
        int ended = jdbc.sql("update county_mark set ends_on = ?, changed_by = ?, changed_at = ? where county_code = ?"
                        + " and mark = ? and starts_on < ? and (ends_on is null or ends_on > ?)")
                .params(on, actor.name(), OffsetDateTime.now(clock), county.value(), mark.name(), on, on)
                .update();
        if (ended == 0) {
            throw new NotFoundException();
        }
    }
}
