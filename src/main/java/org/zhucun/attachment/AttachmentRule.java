package org.zhucun.attachment;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What is kept as an attachment, and how it goes. */
@RequiredArgsConstructor
public enum AttachmentRule implements RuleCode {
    /** An attachment is no larger than the limit and not empty (given, allowed, in MB). */
    SIZE("B001"),
    /** An attachment is a PDF, a PNG or JPEG picture, or a Word or Excel document. */
    KNOWN_KIND("B002"),
    /** An attachment has a name of at most 200 characters whose ending fits its content (the name). */
    FITTING_NAME("B003"),
    /** An attachment carries no macros. */
    NO_MACROS("B004"),
    /** A subject has no more attachments than the limit (allowed). */
    NOT_TOO_MANY("B005"),
    /** Whoever removes an attachment says why. */
    REMOVED_WITH_REASON("B006");

    private final String code;

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
