package org.zhucun.assignment;

/** How the person came to be sent (选派方式): by rotation, added in mid-term, replacing someone, staying on. */
public enum AssignmentSource {
    ROTATION,
    ADDITION,
    REPLACEMENT,
    RETAINED
}
