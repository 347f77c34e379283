package org.zhucun.assignment;

/** Where an assignment stands; APPROVED means due to arrive. */
public enum AssignmentStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    IN_POST,
    ENDED,
    RETURNED,
    REJECTED,
    VOID
}
