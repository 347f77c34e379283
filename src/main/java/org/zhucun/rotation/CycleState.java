package org.zhucun.rotation;

/** Where a rotation cycle stands. */
public enum CycleState {
    PLANNING,
    OPEN,
    ROTATING,
    CLOSED
}
