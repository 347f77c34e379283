package org.zhucun.unit;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to units. */
public sealed interface UnitEvent extends DomainEvent {

    /** A unit was created or changed. */
    record Saved(Actor actor, long unitId, String division, String summary) implements UnitEvent {
        @Override
        public String subject() {
            return "unit/" + unitId;
        }
    }

    /** Two records of one unit became one. */
    record Merged(Actor actor, long unitId, long intoId, String division, String summary) implements UnitEvent {
        @Override
        public String subject() {
            return "unit/" + unitId;
        }
    }

    /** A merge was undone. */
    record Parted(Actor actor, long unitId, long intoId, String division, String summary) implements UnitEvent {
        @Override
        public String subject() {
            return "unit/" + unitId;
        }
    }
}
