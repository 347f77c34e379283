package org.zhucun.cadre;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to one person's record. */
public sealed interface CadreEvent extends DomainEvent {

    long cadreId();

    @Override
    default String subject() {
        return "cadre/" + cadreId();
    }

    /** A person was recorded or changed by hand; the summary is the name. */
    record CadreSaved(Actor actor, long cadreId, String division, String summary) implements CadreEvent {}

    /** Somebody looked at the full numbers of one person; the summary is the reason given. */
    record NumbersRevealed(Actor actor, long cadreId, String division, String summary) implements CadreEvent {}
}
