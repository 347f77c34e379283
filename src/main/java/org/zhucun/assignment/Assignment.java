package org.zhucun.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.unit.UnitLevel;

/**
 * One person's service in one village (选派任职). The unit and its level are those of the day it started, since units
 * merge and villages change their unit. The period is half-open: a successor may start on the day this one ended.
 */
@Entity
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Assignment {

    @Id
    @GeneratedValue(generator = "assignment_seq")
    @SequenceGenerator(name = "assignment_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private long cadreId;

    @Column(nullable = false, length = 12)
    private String villageCode;

    @Column(nullable = false)
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private UnitLevel unitLevel;

    private @Nullable Long cycleId;

    @Column(nullable = false, length = 20)
    private String programme;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private TeamRole role;

    @Column(nullable = false)
    private boolean teamLeader;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AssignmentSource source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private AssignmentStatus status;

    @Column(nullable = false)
    private LocalDate startsOn;

    private @Nullable LocalDate plannedEndOn;

    private @Nullable LocalDate trainedOn;

    private @Nullable LocalDate arrivedOn;

    private @Nullable LocalDate handoverUntil;

    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 24)
    private @Nullable EndReason endReason;

    private @Nullable Long predecessorId;

    private @Nullable Long importBatchId;

    @Version
    private int version;

    /**
     * A service as a roster tells it: over when it has an end, in post when it has begun, else due to arrive.
     *
     * @param importBatchId the import that brought it, null when a form did
     */
    static Assignment begun(long id, BeginAssignment facts, @Nullable Long importBatchId, LocalDate today) {
        Assignment assignment = new Assignment();
        assignment.id = id;
        assignment.importBatchId = importBatchId;
        assignment.cadreId = facts.cadreId();
        assignment.villageCode = facts.villageCode();
        assignment.unitId = facts.unitId();
        assignment.unitLevel = facts.unitLevel();
        assignment.cycleId = facts.cycleId();
        assignment.programme = "VILLAGE";
        assignment.role = facts.role();
        assignment.teamLeader = facts.teamLeader();
        assignment.source = facts.source() == null ? AssignmentSource.ROTATION : facts.source();
        assignment.startsOn = facts.startsOn();
        assignment.plannedEndOn = facts.plannedEndOn();
        boolean arrived = !facts.startsOn().isAfter(today);
        assignment.status = arrived ? AssignmentStatus.IN_POST : AssignmentStatus.APPROVED;
        assignment.arrivedOn = arrived ? facts.startsOn() : null;
        assignment.judgePlannedEnd();
        if (facts.endedOn() != null) {
            assignment.end(facts.endedOn(), facts.endReason());
        }
        return assignment;
    }

    /** Takes over what is said and keeps the rest; the village and the person never change. */
    void revise(ReviseAssignment change) {
        unitId = change.unitId() == null ? unitId : change.unitId();
        unitLevel = change.unitLevel() == null ? unitLevel : change.unitLevel();
        role = change.role() == null ? role : change.role();
        teamLeader = change.teamLeader() == null ? teamLeader : change.teamLeader();
        source = change.source() == null ? source : change.source();
        plannedEndOn = change.plannedEndOn() == null ? plannedEndOn : change.plannedEndOn();
        if (change.startsOn() != null) {
            arrivedOn = startsOn.equals(arrivedOn) ? change.startsOn() : arrivedOn;
            startsOn = change.startsOn();
        }
        judgePlannedEnd();
        if (change.endedOn() != null) {
            end(change.endedOn(), change.endReason());
        }
    }

    /**
     * The person is no longer in post since that day.
     *
     * @throws RuleViolationException A005 before the start, A007 without a reason, A008 when nobody is in post
     */
    void end(LocalDate on, @Nullable EndReason reason) {
        if (status != AssignmentStatus.IN_POST && status != AssignmentStatus.APPROVED) {
            refuse(AssignmentRule.NOT_IN_POST, "status", status.name());
        }
        if (on.isBefore(startsOn)) {
            refuse(AssignmentRule.ENDS_AFTER_START, "endedOn", on, startsOn);
        }
        if (reason == null) {
            refuse(AssignmentRule.ENDED_WITH_REASON, "endReason");
        }
        endedOn = on;
        endReason = reason;
        status = AssignmentStatus.ENDED;
    }

    private void judgePlannedEnd() {
        if (plannedEndOn != null && !plannedEndOn.isAfter(startsOn)) {
            refuse(AssignmentRule.PLANNED_END_AFTER_START, "plannedEndOn", plannedEndOn, startsOn);
        }
    }

    private static void refuse(AssignmentRule rule, String field, Object... args) {
        throw new RuleViolationException(List.of(Violation.of(rule, field, args)));
    }
}
