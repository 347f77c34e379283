package org.zhucun.importing;

/** What the background work of a batch is at, as the progress shows it. */
public enum ImportStage {
    WAITING,
    READING,
    RECOGNISING,
    CHECKING,
    WRITING,
    DONE
}
