package org.zhucun.importing;

/** Where a batch stands. FAILED and REVERTED are the ends; everything else leads to COMMITTED. */
public enum ImportStatus {
    RECEIVED,
    READING,
    /** A person must say what the columns mean. */
    MAPPING,
    CHECKING,
    READY,
    FAILED,
    COMMITTING,
    COMMITTED,
    REVERTED
}
