package org.zhucun.assignment;

/**
 * Who was in post on a day, in one place for every list and every count: started by then, not ended by then, and not
 * the outgoing one of a handover whose successor had already started.
 */
public final class InPost {

    private InPost() {}

    /**
     * The condition over one row of {@code assignment}, in brackets.
     *
     * @param alias the row's alias in the query; the day is the named parameter {@code asOf}
     */
    public static String on(String alias) {
        return """
                (%1$s.status in ('IN_POST', 'ENDED') and %1$s.starts_on <= :asOf
                 and (%1$s.ended_on is null or %1$s.ended_on > :asOf)
                 and (%1$s.handover_until is null or %1$s.id not in (
                    select successor.predecessor_id from assignment successor
                     where successor.predecessor_id is not null and successor.starts_on <= :asOf
                       and successor.status in ('IN_POST', 'ENDED'))))""".formatted(alias);
    }
}
