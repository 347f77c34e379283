package org.zhucun.profile;

/** How many a village is to have of each role. */
public record Posts(int firstSecretary, int members) {

    public static final Posts NONE = new Posts(0, 0);

    /** What satisfies both. */
    public Posts or(Posts other) {
        return new Posts(Math.max(firstSecretary, other.firstSecretary), Math.max(members, other.members));
    }
}
