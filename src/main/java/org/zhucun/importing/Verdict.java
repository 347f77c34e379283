package org.zhucun.importing;

/**
 * What becomes of a row. Each row has exactly one: an error outweighs everything; a row that changes nothing is the
 * same, whatever warnings it carries; a row that would be written with a warning is a warning.
 */
public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    ERROR,
    WARNING
}
