package org.zhucun.importing;

/** What a file may do: add what is new, change what is there, or both. */
public enum ImportMode {
    UPSERT,
    INSERT,
    UPDATE
}
