package org.zhucun.division;

import java.time.LocalDate;
import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to a division. */
public sealed interface DivisionEvent extends DomainEvent {

    @Override
    default String subject() {
        return "division/" + division();
    }

    /**
     * A village was merged, split or put under another code; what is open there goes on in the heir.
     *
     * @param division the village that is no more, or that was split
     * @param heir the village that gets its people and its support
     * @param on the first day of that
     */
    record Succeeded(
            Actor actor,
            String division,
            String heir,
            LocalDate on,
            SuccessionKind kind,
            String reason,
            String documentNo,
            String summary)
            implements DivisionEvent {}

    /** A village has another name from a day on. */
    record Renamed(Actor actor, String division, LocalDate on, String summary) implements DivisionEvent {}

    /** A county was marked, or its mark was taken off. */
    record Marked(Actor actor, String division, String summary) implements DivisionEvent {}
}
