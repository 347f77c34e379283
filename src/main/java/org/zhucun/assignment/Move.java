package org.zhucun.assignment;

import static org.zhucun.assignment.AssignmentStatus.APPROVED;
import static org.zhucun.assignment.AssignmentStatus.DRAFT;
import static org.zhucun.assignment.AssignmentStatus.ENDED;
import static org.zhucun.assignment.AssignmentStatus.IN_POST;
import static org.zhucun.assignment.AssignmentStatus.REJECTED;
import static org.zhucun.assignment.AssignmentStatus.RETURNED;
import static org.zhucun.assignment.AssignmentStatus.SUBMITTED;
import static org.zhucun.assignment.AssignmentStatus.VOID;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with an assignment: from which states, and where it leads. The only table of that. Source: DOMAIN 3.1. */
public enum Move {
    /** Somebody is proposed: the assignment comes into being. */
    PROPOSE(DRAFT),
    /** The proposal is corrected before it is decided on. */
    AMEND(null, DRAFT, RETURNED),
    SUBMIT(SUBMITTED, DRAFT, RETURNED),
    APPROVE(APPROVED, SUBMITTED),
    /** Returned for correction (退回补正). */
    SEND_BACK(RETURNED, SUBMITTED),
    REJECT(REJECTED, SUBMITTED),
    ARRIVE(IN_POST, APPROVED),
    /** The outgoing first secretary stays some days beside the incoming one (交接). */
    HAND_OVER(null, IN_POST),
    EXTEND(null, APPROVED, IN_POST),
    /** To another village: this service ends, another begins. */
    TRANSFER(ENDED, IN_POST),
    RECALL(ENDED, IN_POST),
    ADJUST(ENDED, IN_POST),
    /** Stays for the next cycle (留任): this service ends, another begins in the same village. */
    RETAIN(ENDED, IN_POST),
    END(ENDED, IN_POST),
    /** Was a mistake, which stays visible. */
    VOID_IT(VOID, DRAFT, SUBMITTED, APPROVED, IN_POST, ENDED, RETURNED, REJECTED);

    private final @Nullable AssignmentStatus to;
    private final Set<AssignmentStatus> from;

    Move(@Nullable AssignmentStatus to, AssignmentStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public boolean startsFrom(AssignmentStatus status) {
        return from.contains(status);
    }

    /** Where it leads from a state it may start from; most stay where they lead, some change no state. */
    AssignmentStatus leadsTo(AssignmentStatus status) {
        return to == null ? status : to;
    }

    /** What the state allows, in the order of a life. */
    public static List<Move> from(AssignmentStatus status) {
        return Arrays.stream(values()).filter(move -> move.startsFrom(status)).toList();
    }

    /** Whether the service is over by it. */
    public boolean ends() {
        return to == ENDED;
    }
}
