package org.zhucun.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.EndReason;
import org.zhucun.quota.TeamRole;

/** One person's service in one village while the demo's history is being told; it ends up as a row of {@code assignment}. */
final class Term {

    final long id;
    final DemoCadre cadre;
    final String village;
    final DemoUnit unit;
    final int cycle;
    final TeamRole role;
    final AssignmentSource source;
    final LocalDate startsOn;
    final LocalDate plannedEndOn;
    final @Nullable Long predecessor;

    AssignmentStatus status = AssignmentStatus.IN_POST;

    @Nullable
    LocalDate trainedOn;

    @Nullable
    LocalDate arrivedOn;

    @Nullable
    LocalDate handoverUntil;

    @Nullable
    LocalDate endedOn;

    @Nullable
    EndReason endReason;

    Term(
            long id,
            DemoCadre cadre,
            String village,
            DemoUnit unit,
            int cycle,
            TeamRole role,
            AssignmentSource source,
            LocalDate startsOn,
            LocalDate plannedEndOn,
            @Nullable Term predecessor) {
        this.id = id;
        this.cadre = cadre;
        this.village = village;
        this.unit = unit;
        this.cycle = cycle;
        this.role = role;
        this.source = source;
        this.startsOn = startsOn;
        this.plannedEndOn = plannedEndOn;
        this.predecessor = predecessor == null ? null : predecessor.id;
        this.arrivedOn = startsOn;
    }

    void end(LocalDate on, EndReason reason) {
        status = AssignmentStatus.ENDED;
        endedOn = on;
        endReason = reason;
    }

    /** Due to arrive: appointed, but not yet seen in the village. */
    void await() {
        status = AssignmentStatus.APPROVED;
        arrivedOn = null;
    }

    boolean open() {
        return status == AssignmentStatus.IN_POST;
    }

    /** Whether the person counts as serving on that day; the outgoing one of a handover does too. */
    boolean servesOn(LocalDate day) {
        return status != AssignmentStatus.APPROVED
                && !startsOn.isAfter(day)
                && (endedOn == null || endedOn.isAfter(day));
    }
}
