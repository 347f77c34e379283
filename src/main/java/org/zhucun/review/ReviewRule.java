package org.zhucun.review;

import lombok.RequiredArgsConstructor;
import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds for the review of a proposal. */
@RequiredArgsConstructor
public enum ReviewRule implements RuleCode {
    /** A task is decided on once, while it is open. */
    OPEN_TASK("W001"),
    /** A stage is decided by a reviewer whose area covers the county, city or province the stage is of. */
    OWN_STAGE("W002"),
    /** Nobody decides on what they submitted themselves, at any stage. */
    NOT_BY_THE_SUBMITTER("W003"),
    /** Nobody decides two stages of one task. */
    ONE_STAGE_EACH("W004"),
    /** A decision starts from what was looked at. */
    AS_LOOKED_AT("W005"),
    /** A return or a rejection says why; an opinion has at most 500 characters, a reason 200. */
    REASON_AND_OPINION("W006"),
    /** Tasks are approved in a batch only when nothing stands against any of them. */
    BATCH_WITHOUT_WARNINGS("W007"),
    /** An assignment has one open task. */
    ONE_OPEN_TASK("W008");

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
