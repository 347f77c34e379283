package org.zhucun.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** The days of a service: when it starts, is planned to end and ended. Half-open: {@code endedOn} is no longer served. */
@Embeddable
@Getter(AccessLevel.PACKAGE)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Term {

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

    private @Nullable LocalDate replacementDueOn;

    static Term planned(LocalDate startsOn, @Nullable LocalDate plannedEndOn) {
        Term term = new Term();
        term.plan(startsOn, plannedEndOn);
        return term;
    }

    /** @throws RuleViolationException A006 when it is planned to end before it starts */
    void plan(LocalDate start, @Nullable LocalDate plannedEnd) {
        if (plannedEnd != null && !plannedEnd.isAfter(start)) {
            throw refusal(AssignmentRule.PLANNED_END_AFTER_START, "plannedEndOn", plannedEnd, start);
        }
        startsOn = start;
        plannedEndOn = plannedEnd;
    }

    /** Takes other days a roster gives; whoever arrived on the first day still does. */
    void revise(@Nullable LocalDate start, @Nullable LocalDate plannedEnd) {
        boolean arrivedAtStart = startsOn.equals(arrivedOn);
        plan(start == null ? startsOn : start, plannedEnd == null ? plannedEndOn : plannedEnd);
        arrivedOn = arrivedAtStart ? startsOn : arrivedOn;
    }

    /** @throws RuleViolationException A014 on a day to come */
    void arrive(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw refusal(AssignmentRule.ARRIVED_BY_TODAY, "on", on, today);
        }
        plan(on, plannedEndOn);
        arrivedOn = on;
    }

    /** @throws RuleViolationException A019 when the new end is not later than the one before */
    void extend(LocalDate plannedEnd) {
        RuleViolationException.throwIfAny(refusals(plannedEnd));
        plan(startsOn, plannedEnd);
    }

    /** What speaks against a later end. */
    List<Violation> refusals(@Nullable LocalDate plannedEnd) {
        return plannedEnd == null || plannedEndOn == null || plannedEnd.isAfter(plannedEndOn)
                ? List.of()
                : List.of(Violation.of(AssignmentRule.EXTENDED_TO_LATER, "plannedEndOn", plannedEnd, plannedEndOn));
    }

    /** @throws RuleViolationException A005 before it started */
    void handOver(LocalDate until) {
        notBeforeStart("on", until);
        handoverUntil = until;
    }

    /** @throws RuleViolationException A005 before it started, A007 without a reason */
    void end(LocalDate on, @Nullable EndReason reason) {
        notBeforeStart("endedOn", on);
        if (reason == null) {
            throw refusal(AssignmentRule.ENDED_WITH_REASON, "endReason");
        }
        endedOn = on;
        endReason = reason;
    }

    void awaitReplacement(LocalDate due) {
        replacementDueOn = due;
    }

    private void notBeforeStart(String field, LocalDate day) {
        if (day.isBefore(startsOn)) {
            throw refusal(AssignmentRule.ENDS_AFTER_START, field, day, startsOn);
        }
    }

    static RuleViolationException refusal(AssignmentRule rule, String field, Object... args) {
        return new RuleViolationException(List.of(Violation.of(rule, field, args)));
    }
}
