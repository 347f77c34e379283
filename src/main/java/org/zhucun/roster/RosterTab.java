package org.zhucun.roster;

import java.time.LocalDate;
import org.zhucun.assignment.InPost;

/** The five views of the roster. With a day given, they say who stood where on that day; without one, who does now. */
public enum RosterTab {
    /** In post (在岗). */
    IN_POST,
    /** In post, with a term that ends within three months or should have ended already (即将届满). */
    EXPIRING,
    /** Approved and not in post yet (待到岗). */
    DUE_TO_ARRIVE,
    /** Ended (已离任). */
    ENDED,
    /** Everything, drafts and refused proposals among it (全部). */
    ALL;

    /** The last day on which a term may be planned to end for it to be expiring: three months on. */
    public static LocalDate expiringUntil(LocalDate day) {
        return day.plusMonths(3);
    }

    /**
     * The condition over {@code assignment a}; names the parameters {@code asOf} and {@code horizon}.
     *
     * @param dated whether a day was asked for, so that the present status says nothing
     */
    String condition(boolean dated) {
        return switch (this) {
            case IN_POST -> dated ? InPost.on("a") : "a.status = 'IN_POST'";
            case EXPIRING -> IN_POST.condition(dated) + " and a.planned_end_on <= :horizon";
            case DUE_TO_ARRIVE -> "a.status = 'APPROVED'";
            case ENDED -> dated ? "a.status = 'ENDED' and a.ended_on <= :asOf" : "a.status = 'ENDED'";
            case ALL -> "true";
        };
    }
}
