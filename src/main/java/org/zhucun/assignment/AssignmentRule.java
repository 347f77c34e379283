package org.zhucun.assignment;

import org.zhucun.shared.RuleCode;
import org.zhucun.shared.Severity;

/** What holds for every assignment, however it came in. */
public enum AssignmentRule implements RuleCode {
    /** A person holds one open post at a time in a programme. */
    ONE_POST("A001"),
    /** A village has one first secretary in post, except in a handover. */
    ONE_FIRST_SECRETARY("A002"),
    /** A role is first secretary or team member. */
    KNOWN_ROLE("A003"),
    /** An assignment has one of the known states. */
    KNOWN_STATUS("A004"),
    /** An assignment ends no earlier than it starts. */
    ENDS_AFTER_START("A005"),
    /** The planned end lies after the start. */
    PLANNED_END_AFTER_START("A006"),
    /** An ended assignment has a day and a reason, and only an ended one has. */
    ENDED_WITH_REASON("A007"),
    /** Only who is due or in post can leave it (the state). */
    NOT_IN_POST("A008");

    private final String code;

    AssignmentRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
