package org.zhucun.review;

/** What a reviewer says to a proposal. */
public enum Decision {
    APPROVE,
    RETURN,
    REJECT
}
