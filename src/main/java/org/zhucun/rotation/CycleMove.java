package org.zhucun.rotation;

/** What can be done with a cycle: opened, rotated into the next, closed; and the two steps back for a mistake. */
public enum CycleMove {
    /** People can be proposed. */
    OPEN(CycleState.PLANNING, CycleState.OPEN),
    /** The next cycle takes over; people of this one hand over and leave. */
    ROTATE(CycleState.OPEN, CycleState.ROTATING),
    /** It is over; who is still in post is listed as overdue. */
    CLOSE(CycleState.ROTATING, CycleState.CLOSED),
    /** It was opened by mistake. */
    PLAN(CycleState.OPEN, CycleState.PLANNING),
    /** It was closed by mistake. */
    REOPEN(CycleState.CLOSED, CycleState.ROTATING);

    private final CycleState from;
    private final CycleState to;

    CycleMove(CycleState from, CycleState to) {
        this.from = from;
        this.to = to;
    }

    public boolean startsFrom(CycleState state) {
        return from == state;
    }

    public CycleState leadsTo() {
        return to;
    }
}
