package org.zhucun.confirmation;

import java.util.List;

/**
 * Something about a roster to look at before confirming it.
 *
 * @param count how many people or, for vacancies, posts
 * @param people some of them, at most {@value #SHOWN}; none for vacancies
 */
public record Doubt(Kind kind, int count, List<Person> people) {

    static final int SHOWN = 5;

    /** What is doubtful. */
    public enum Kind {
        /** The term should have ended. */
        OVERDUE,
        /** Approved, the day of the start has passed, and not in post. */
        NOT_ARRIVED,
        /** No planned end of the term. */
        NO_PLANNED_END,
        /** No identity number. */
        NO_ID_NUMBER,
        /** A first secretary not recorded as a full member of the party. */
        NO_MEMBERSHIP,
        /** In a village that is not on the supported list. */
        NOT_LISTED,
        /** Posts nobody holds. */
        VACANT
    }

    /** Whom it is about. */
    public record Person(long cadreId, String name, String village) {}

    public boolean more() {
        return count > people.size();
    }
}
