package org.zhucun.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.unit.UnitLevel;

/**
 * One person's service in one village (选派任职). The unit and its level are those of the day it started, since units
 * merge and villages change their unit. Each {@link Move} is a method that refuses what its state does not allow
 * (A009); nobody sets a status.
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
    private String programme = "VILLAGE";

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

    @Embedded
    private Term term;

    /** Whose place in the village this one takes. */
    private @Nullable Long predecessorId;

    /** The same person's service that this one continues. */
    private @Nullable Long previousId;

    private @Nullable Long proposedBy;
    private @Nullable Long submittedBy;
    private @Nullable Long approvedBy;
    private @Nullable LocalDate approvedOn;

    @Column(length = 60)
    private @Nullable String documentNo;

    private @Nullable Long importBatchId;

    @Version
    private int version;

    /** A service as a roster tells it: over when it has an end, in post when it has begun, else due to arrive. */
    static Assignment begun(@Nullable Long id, BeginAssignment facts, @Nullable Long importBatchId, LocalDate today) {
        Assignment assignment = new Assignment();
        if (id != null) {
            assignment.id = id;
        }
        assignment.importBatchId = importBatchId;
        assignment.take(facts);
        boolean arrived = !facts.startsOn().isAfter(today);
        assignment.status = arrived ? AssignmentStatus.IN_POST : AssignmentStatus.APPROVED;
        if (arrived) {
            assignment.term.arrive(facts.startsOn(), today);
        }
        if (facts.endedOn() != null) {
            assignment.leave(facts.endedOn(), facts.endReason());
        }
        return assignment;
    }

    /** Somebody is proposed; what may be sent at all was judged before. */
    static Assignment proposed(BeginAssignment facts, ProposeAssignment proposal, Actor by) {
        Assignment assignment = new Assignment();
        assignment.take(facts);
        assignment.predecessorId = proposal.predecessorId();
        assignment.documentNo = proposal.documentNo();
        assignment.proposedBy = by.accountId();
        assignment.status = AssignmentStatus.DRAFT;
        return assignment;
    }

    private void take(BeginAssignment facts) {
        cadreId = facts.cadreId();
        villageCode = facts.villageCode();
        unitId = facts.unitId();
        unitLevel = facts.unitLevel();
        cycleId = facts.cycleId();
        role = facts.role();
        teamLeader = facts.teamLeader();
        source = facts.source() == null ? AssignmentSource.ROTATION : facts.source();
        term = Term.planned(facts.startsOn(), facts.plannedEndOn());
    }

    /** Takes over what a roster says and keeps the rest; the village and the person never change. */
    void revise(ReviseAssignment change) {
        unitId = Objects.requireNonNullElse(change.unitId(), unitId);
        unitLevel = Objects.requireNonNullElse(change.unitLevel(), unitLevel);
        role = Objects.requireNonNullElse(change.role(), role);
        teamLeader = Objects.requireNonNullElse(change.teamLeader(), teamLeader);
        source = Objects.requireNonNullElse(change.source(), source);
        term.revise(change.startsOn(), change.plannedEndOn());
        if (change.endedOn() != null) {
            leave(change.endedOn(), change.endReason());
        }
    }

    /** The person is no longer in post since that day, as a roster tells it; whoever was only due leaves too (A008). */
    void leave(LocalDate on, @Nullable EndReason reason) {
        if (status != AssignmentStatus.IN_POST && status != AssignmentStatus.APPROVED) {
            throw Term.refusal(AssignmentRule.NOT_IN_POST, "status", Words.of(status));
        }
        term.end(on, reason);
        status = AssignmentStatus.ENDED;
    }

    void amend(BeginAssignment facts, ProposeAssignment proposal) {
        make(Move.AMEND);
        take(facts);
        predecessorId = proposal.predecessorId();
        documentNo = proposal.documentNo();
    }

    void submit(Actor by) {
        make(Move.SUBMIT);
        submittedBy = by.accountId();
    }

    /** @throws RuleViolationException A011 by whoever submitted it */
    void approve(Actor by, LocalDate on, @Nullable String document) {
        decide(Move.APPROVE, by);
        approvedBy = by.accountId();
        approvedOn = on;
        documentNo = document == null ? documentNo : document;
    }

    /** @param move {@code SEND_BACK} or {@code REJECT}; A011 as above */
    void decide(Move move, Actor by) {
        check(move);
        if (Objects.equals(submittedBy, by.accountId())) {
            throw Term.refusal(AssignmentRule.DECIDED_BY_ANOTHER, "actor");
        }
        make(move);
    }

    void arrive(LocalDate on, LocalDate today) {
        check(Move.ARRIVE);
        term.arrive(on, today);
        make(Move.ARRIVE);
    }

    void handOver(LocalDate until) {
        make(Move.HAND_OVER);
        term.handOver(until);
    }

    void extend(LocalDate plannedEnd) {
        check(Move.EXTEND);
        term.extend(plannedEnd);
    }

    /** @param move one of those that end a service */
    void end(Move move, LocalDate on, @Nullable EndReason reason) {
        check(move);
        term.end(on, reason);
        make(move);
    }

    void recall(LocalDate on, LocalDate replacementDueOn, boolean adjusted) {
        end(adjusted ? Move.ADJUST : Move.RECALL, on, adjusted ? EndReason.ADJUSTED : EndReason.RECALLED);
        term.awaitReplacement(replacementDueOn);
    }

    void voidIt() {
        make(Move.VOID_IT);
    }

    /** What comes after this one for the same person. */
    Assignment followedBy(BeginAssignment facts, Actor by, LocalDate today) {
        Assignment next = begun(null, facts, null, today);
        next.previousId = id;
        next.proposedBy = by.accountId();
        next.approvedBy = by.accountId();
        next.approvedOn = today;
        return next;
    }

    /** Its village goes on as another before anybody served in it; the state stays. */
    void redirect(String heir) {
        villageCode = heir;
    }

    /** The one whose place it takes goes on as another. */
    void succeed(long predecessor) {
        predecessorId = predecessor;
    }

    /** @throws ConflictException A009 when the state does not allow the move */
    void check(Move move) {
        if (!move.startsFrom(status)) {
            throw new ConflictException(AssignmentRule.MOVE_FITS_STATE, Words.of(status), Words.of(move));
        }
    }

    private void make(Move move) {
        check(move);
        status = move.leadsTo(status);
    }
}
