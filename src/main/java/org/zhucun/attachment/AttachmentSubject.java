package org.zhucun.attachment;

import org.zhucun.division.DivisionScope;

/**
 * A kind of thing that can have attachments. The module that owns the things answers for them with a bean of this type;
 * whoever sees the thing sees its attachments.
 */
public interface AttachmentSubject {

    /** The first part of the subjects it answers for, such as {@code assignment} for {@code assignment/12}. */
    String kind();

    /**
     * Finds one of the things.
     *
     * @param key the second part of the subject, as it was asked for
     * @throws org.zhucun.shared.NotFoundException when there is no such thing or it is not in scope
     */
    Place find(DivisionScope scope, String key);

    /**
     * Where a thing belongs.
     *
     * @param division the code of its division, for the record of the act
     * @param page the address of the page that shows it
     */
    record Place(String division, String page) {}
}
