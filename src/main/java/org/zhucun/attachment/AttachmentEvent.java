package org.zhucun.attachment;

import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;

/** What happens to an attachment; its subject is what it belongs to. */
public sealed interface AttachmentEvent extends DomainEvent {

    long attachmentId();

    /** A document was added; the summary is its name. */
    record AttachmentAdded(Actor actor, long attachmentId, String subject, String division, String summary)
            implements AttachmentEvent {}

    /** A document was handed out; the summary is its name. */
    record AttachmentTaken(Actor actor, long attachmentId, String subject, String division, String summary)
            implements AttachmentEvent {}

    /** A document was removed; the summary is its name and the reason. */
    record AttachmentRemoved(Actor actor, long attachmentId, String subject, String division, String summary)
            implements AttachmentEvent {}
}
