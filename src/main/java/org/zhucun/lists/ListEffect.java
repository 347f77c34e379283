package org.zhucun.lists;

/** What writing a row would do, errors aside. */
public enum ListEffect {
    NEW,
    CHANGED,
    SAME
}
