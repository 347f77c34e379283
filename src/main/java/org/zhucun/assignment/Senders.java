package org.zhucun.assignment;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.assignment.ProposalFacts.Sender;
import org.zhucun.unit.UnitQueries;
import org.zhucun.unit.UnitSummary;

/**
 * Tells which unit sends a person: an inner office sends nobody, the unit it belongs to does; a unit that was merged is
 * the one it became.
 */
@Component
@RequiredArgsConstructor
class Senders {

    private static final int MOST_STEPS = 10;

    private final UnitQueries units;

    Optional<Sender> of(long unitId) {
        UnitSummary unit = unit(unitId);
        for (int step = 0; unit != null && step < MOST_STEPS; step++) {
            Long next = unit.mergedIntoId() == null ? unit.parentId() : unit.mergedIntoId();
            if (next == null) {
                return Optional.of(new Sender(unit.id(), unit.level()));
            }
            unit = unit(next);
        }
        return Optional.empty();
    }

    private @Nullable UnitSummary unit(long id) {
        return units.byId(List.of(id)).get(id);
    }
}
