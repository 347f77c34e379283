package org.zhucun.roster;

/** An order of the roster, made stable by the assignment's number. */
public record RosterOrder(RosterSort sort, boolean descending) {

    /** Soonest to expire first: what needs action stands on top. */
    public static final RosterOrder SOONEST_TO_EXPIRE = new RosterOrder(RosterSort.PLANNED_END, false);

    public static final RosterOrder BY_VILLAGE = new RosterOrder(RosterSort.VILLAGE, false);
}
