package org.zhucun.importing;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to a batch. */
public sealed interface ImportEvent extends DomainEvent {

    long batchId();

    @Override
    default String subject() {
        return "import/" + batchId();
    }

    /** A file was uploaded. */
    record Received(Actor actor, long batchId, String division, String summary) implements ImportEvent {}

    /** A person typed something instead of cells; the summary names the fields, never what was typed. */
    record Corrected(Actor actor, long batchId, String division, String summary) implements ImportEvent {}

    /** What the columns mean was confirmed. */
    record Mapped(Actor actor, long batchId, String division, String summary) implements ImportEvent {}

    /** The batch was written into the roster. */
    record Committed(Actor actor, long batchId, String division, String summary) implements ImportEvent {}

    /** The batch was taken back. */
    record Reverted(Actor actor, long batchId, String division, String summary) implements ImportEvent {}
}
