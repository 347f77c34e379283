package org.zhucun.unit;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Unscoped;

/**
 * Tells which unit sends people in the name of another: an inner office sends nobody, the unit it belongs to does; a unit
 * that was merged is the one it became. The level is that unit's affiliation, wherever its address is.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DispatcherQueries {

    private static final int MOST_STEPS = 10;

    private final UnitQueries units;

    /**
     * The unit that sends.
     *
     * @return empty when there is no such unit, or it belongs to itself by way of others
     */
    @Unscoped("whoever asks has found the unit or a person of it in scope")
    public Optional<UnitSummary> dispatcherOf(long unitId) {
        UnitSummary unit = unit(unitId);
        for (int step = 0; unit != null && step < MOST_STEPS; step++) {
            Long next = unit.mergedIntoId() == null ? unit.parentId() : unit.mergedIntoId();
            if (next == null) {
                return Optional.of(unit);
            }
            unit = unit(next);
        }
        return Optional.empty();
    }

    private @Nullable UnitSummary unit(long id) {
        return units.byId(List.of(id)).get(id);
    }
}
