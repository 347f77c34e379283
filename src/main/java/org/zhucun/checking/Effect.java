package org.zhucun.checking;

/** What writing a row would do, errors aside. */
public enum Effect {
    NEW,
    CHANGED,
    SAME
}
