package org.zhucun.profile;

/** When the term of somebody sent in mid-cycle (增派) ends: with the cycle, or after a term of its own. */
public enum AdditionTerm {
    ALIGN_TO_CYCLE,
    OWN_TERM
}
