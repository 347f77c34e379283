package org.zhucun.assignment;

/** Why an assignment ended (离任原因). */
public enum EndReason {
    TERM_END,
    RECALLED,
    ADJUSTED,
    PROMOTED,
    RETIRED,
    HEALTH,
    RESIGNED,
    TRANSFERRED,
    DECEASED,
    VILLAGE_MERGED,
    VILLAGE_OUT_OF_SCOPE
}
