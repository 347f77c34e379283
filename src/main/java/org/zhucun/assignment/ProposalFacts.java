package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.cadre.EligibilityPolicy.Candidate;
import org.zhucun.profile.RuleValues;
import org.zhucun.quota.TeamRole;
import org.zhucun.rotation.CyclePeriod;
import org.zhucun.rotation.TermPolicy;
import org.zhucun.unit.UnitLevel;

/**
 * Everything a proposal is judged by, looked up once.
 *
 * @param startsOn the first day, today while none is said
 * @param candidate null when the person is not on record or not in scope
 * @param sender the unit that sends, an inner office resolved to the one it belongs to; null when it is not in use
 * @param village null when there is none in scope that is supported on the first day
 * @param cycle the cycle that was asked for, or the one that lasts on the first day; null when there is none
 * @param services the person's other services and proposals
 * @param team who holds a post in the village, is due to, or is proposed for one, this one aside
 * @param predecessor whose place is taken; null when nobody's is or it is not in scope
 */
record ProposalFacts(
        ProposeAssignment proposal,
        LocalDate startsOn,
        @Nullable Candidate candidate,
        @Nullable Sender sender,
        @Nullable Posts village,
        @Nullable CyclePeriod cycle,
        List<Service> services,
        List<Service> team,
        @Nullable Service predecessor,
        RuleValues rules) {

    /** The unit that sends and its level today. */
    record Sender(long unitId, UnitLevel level) {}

    /** The posts of a supported village. */
    record Posts(int firstSecretary, int members) {

        int of(TeamRole role) {
            return role == TeamRole.FIRST_SECRETARY ? firstSecretary : members;
        }
    }

    /** Another assignment the proposal has to do with. */
    record Service(
            long id,
            String villageCode,
            TeamRole role,
            AssignmentStatus status,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate handoverUntil,
            @Nullable Long predecessorId) {

        boolean isOpen() {
            return status == AssignmentStatus.SUBMITTED
                    || status == AssignmentStatus.APPROVED
                    || status == AssignmentStatus.IN_POST;
        }

        boolean isProposal() {
            return status == AssignmentStatus.DRAFT || status == AssignmentStatus.RETURNED;
        }
    }

    /** The planned end that was said, or what the rules make of it: with the cycle, or after a term of its own. */
    LocalDate plannedEndOn() {
        if (proposal.plannedEndOn() != null) {
            return proposal.plannedEndOn();
        }
        return TermPolicy.plannedEnd(startsOn, source() == AssignmentSource.ADDITION, cycle, rules);
    }

    /** The service as it is to be written; only once nothing is wrong with it. */
    BeginAssignment service() {
        Sender unit = Objects.requireNonNull(sender);
        return BeginAssignment.builder()
                .cadreId(Objects.requireNonNull(proposal.cadreId()))
                .villageCode(Objects.requireNonNull(proposal.villageCode()))
                .unitId(unit.unitId)
                .unitLevel(unit.level)
                .cycleId(cycle == null ? null : cycle.id())
                .role(Objects.requireNonNull(proposal.role()))
                .teamLeader(proposal.teamLeader())
                .source(source())
                .startsOn(startsOn)
                .plannedEndOn(plannedEndOn())
                .build();
    }

    AssignmentSource source() {
        if (proposal.source() != null) {
            return proposal.source();
        }
        return proposal.predecessorId() == null ? AssignmentSource.ROTATION : AssignmentSource.REPLACEMENT;
    }
}
