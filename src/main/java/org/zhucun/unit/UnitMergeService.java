package org.zhucun.unit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/**
 * Makes one unit out of two records of it, and two out of one again. People, parts, village links and names move;
 * postings keep the unit they started under. The journal keeps what moved, so that undoing moves exactly that back.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class UnitMergeService {

    private final DispatchingUnitRepository units;
    private final UnitQueries queries;
    private final UnitPolicy policy;
    private final DivisionQueries divisions;
    private final MergeJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Merges a record into another.
     *
     * @throws NotFoundException when either is not there or not in scope
     * @throws ConflictException when either was merged away already
     */
    public void merge(DivisionScope scope, Actor actor, long id, MergeUnits command) {
        DispatchingUnit from = found(scope, id);
        RuleViolationException.throwIfAny(judge(id, command));
        DispatchingUnit into = found(scope, Objects.requireNonNull(command.into()));
        policy.requireInUse(from);
        policy.requireInUse(into);
        requireMayChange(scope, from, into);

        List<String> names = UnitMergeQueries.newNames(queries.get(scope, id), queries.get(scope, into.getId()));
        String reason = Objects.requireNonNull(command.reason()).strip();
        Instant now = clock.instant();
        journal.move(id, into.getId(), names, reason, actor, OffsetDateTime.now(clock));
        from.mergeInto(into, actor, now);
        units.saveAllAndFlush(List.of(from, into));
        events.publishEvent(new UnitEvent.Merged(
                actor, id, into.getId(), from.getDivisionCode(), from.getName() + " -> " + into.getName()));
    }

    /**
     * Undoes the merge of a record: what the merge moved and nobody moved since goes back.
     *
     * @throws NotFoundException when it is not there, not in scope or not merged
     * @throws ConflictException when the unit it was merged into has itself been merged, or its name was taken since
     */
    public void unmerge(DivisionScope scope, Actor actor, long id) {
        DispatchingUnit from = found(scope, id);
        MergeJournal.Merge merge = journal.open(id).orElseThrow(NotFoundException::new);
        DispatchingUnit into = units.findById(merge.intoId()).orElseThrow(NotFoundException::new);
        requireMayChange(scope, from, into);
        if (into.getMergedIntoId() != null) {
            throw new ConflictException(UnitRule.UNDONE_IN_ORDER, into.getName());
        }
        if (queries.isNameInUse(from.getName())) {
            throw new ConflictException(UnitRule.ONE_UNIT_PER_NAME, from.getName());
        }
        journal.moveBack(merge, actor, OffsetDateTime.now(clock));
        from.partFrom(into, actor, clock.instant());
        units.saveAllAndFlush(List.of(from, into));
        events.publishEvent(new UnitEvent.Parted(
                actor, id, into.getId(), from.getDivisionCode(), into.getName() + " -> " + from.getName()));
    }

    private DispatchingUnit found(DivisionScope scope, long id) {
        queries.get(scope, id);
        return units.findById(id).orElseThrow(NotFoundException::new);
    }

    private void requireMayChange(DivisionScope scope, DispatchingUnit from, DispatchingUnit into) {
        Map<String, String> names = divisions.names(List.of(from.getDivisionCode(), into.getDivisionCode()));
        List<Violation> foreign = new ArrayList<>(policy.requireMayChange(scope, from, names));
        foreign.addAll(policy.requireMayChange(scope, into, names));
        RuleViolationException.throwIfAny(foreign);
    }

    private static List<Violation> judge(long id, MergeUnits command) {
        List<Violation> violations = new ArrayList<>();
        if (command.into() == null) {
            violations.add(Violation.of(UnitRule.MERGE_GIVES_REASON, "into"));
        } else if (command.into() == id) {
            violations.add(Violation.of(UnitRule.NOT_ITS_OWN_PARENT, "into"));
        }
        String reason = command.reason();
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            violations.add(Violation.of(UnitRule.MERGE_GIVES_REASON, "reason"));
        }
        return violations;
    }
}
