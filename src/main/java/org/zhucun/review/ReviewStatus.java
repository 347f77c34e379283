package org.zhucun.review;

/** Where a task stands. */
public enum ReviewStatus {
    /** Somebody has to decide. */
    OPEN,
    /** The last stage has agreed. */
    APPROVED,
    /** Given back to be corrected; handing it in again opens another task. */
    RETURNED,
    REJECTED,
    /** The proposal was voided. */
    WITHDRAWN;

    static ReviewStatus of(Decision decision) {
        return switch (decision) {
            case APPROVE -> APPROVED;
            case RETURN -> RETURNED;
            case REJECT -> REJECTED;
        };
    }
}
