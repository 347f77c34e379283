package org.zhucun.profile;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to the rules of a province. */
public sealed interface RuleEvent extends DomainEvent {

    long profileId();

    @Override
    default String subject() {
        return "profile/" + profileId();
    }

    /** A set of rules was opened. */
    record ProfileCreated(Actor actor, long profileId, String division, String summary) implements RuleEvent {}

    /** A value was set from a day on. */
    record RuleChanged(Actor actor, long profileId, RuleKey key, String division, String summary)
            implements RuleEvent {}
}
