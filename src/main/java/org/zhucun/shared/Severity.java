package org.zhucun.shared;

/** How much a broken rule weighs: an error blocks, a warning does not, a note only tells what was done. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
