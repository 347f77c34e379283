package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.ProposalFacts.Service;
import org.zhucun.cadre.EligibilityPolicy;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.PartialDate;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Severity;
import org.zhucun.shared.Violation;

/** Judges a proposal from its facts: everything that is wrong with it, and what somebody should look at. Pure. */
final class ProposalPolicy {

    private static final int LONGEST_DOCUMENT_NO = 60;

    private ProposalPolicy() {}

    static List<Violation> judge(ProposalFacts facts) {
        List<Violation> broken = new ArrayList<>();
        said(facts, broken);
        person(facts, broken);
        place(facts, broken);
        term(facts, broken);
        if (facts.proposal().role() != null) {
            team(facts, facts.proposal().role(), broken);
            eligibility(facts, facts.proposal().role(), broken);
        }
        return broken;
    }

    private static void said(ProposalFacts facts, List<Violation> broken) {
        ProposeAssignment proposal = facts.proposal();
        if (proposal.cadreId() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "cadreId", Words.of("cadreId")));
        }
        if (proposal.villageCode() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "villageCode", Words.of("villageCode")));
        }
        if (proposal.role() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "role", Words.of("role")));
        }
        if (proposal.startsOn() == null) {
            broken.add(Violation.of(AssignmentRule.SAID, "startsOn", Words.of("startsOn")));
        }
        String document = proposal.documentNo();
        if (document != null && document.length() > LONGEST_DOCUMENT_NO) {
            broken.add(Violation.of(AssignmentRule.DOCUMENT_GIVEN, "documentNo", LONGEST_DOCUMENT_NO));
        }
    }

    private static void person(ProposalFacts facts, List<Violation> broken) {
        if (facts.proposal().cadreId() == null) {
            return;
        }
        if (facts.candidate() == null) {
            broken.add(Violation.of(AssignmentRule.KNOWN_PERSON, "cadreId"));
            return;
        }
        if (facts.sender() == null) {
            broken.add(Violation.of(AssignmentRule.UNIT_IN_USE, "cadreId"));
        }
        if (facts.services().stream().anyMatch(Service::isOpen)) {
            broken.add(Violation.of(AssignmentRule.ONE_POST, "cadreId"));
        } else if (facts.services().stream().anyMatch(Service::isProposal)) {
            broken.add(Violation.of(AssignmentRule.ONE_PROPOSAL, "cadreId"));
        }
        overlap(facts.services(), facts.startsOn(), "startsOn", broken);
    }

    /** A service that starts on that day may not start before another one of the person has ended. */
    static void overlap(List<Service> services, LocalDate startsOn, String field, List<Violation> broken) {
        services.stream()
                .filter(service -> service.status() == AssignmentStatus.ENDED)
                .map(Service::endedOn)
                .filter(ended -> ended != null && ended.isAfter(startsOn))
                .max(LocalDate::compareTo)
                .ifPresent(ended ->
                        broken.add(Violation.of(AssignmentRule.ONE_SERVICE_AT_A_TIME, field, startsOn, ended)));
    }

    /**
     * A first secretary does not begin on a day another one still serves in the village, unless that one hands over to
     * them.
     */
    static void held(
            List<Service> inVillage,
            TeamRole role,
            @Nullable Long predecessorId,
            LocalDate on,
            List<Violation> broken) {
        boolean held = role == TeamRole.FIRST_SECRETARY
                && inVillage.stream()
                        .filter(other -> other.role() == role)
                        .filter(other -> other.handoverUntil() == null || !Objects.equals(other.id(), predecessorId))
                        .anyMatch(other ->
                                other.endedOn() == null || other.endedOn().isAfter(on));
        if (held) {
            broken.add(Violation.of(AssignmentRule.ONE_FIRST_SECRETARY, "on"));
        }
    }

    private static void place(ProposalFacts facts, List<Violation> broken) {
        if (facts.proposal().villageCode() != null && facts.village() == null) {
            broken.add(Violation.of(AssignmentRule.SUPPORTED_VILLAGE, "villageCode", facts.startsOn()));
        }
        if (facts.proposal().cycleId() != null && facts.cycle() == null) {
            broken.add(Violation.of(AssignmentRule.CYCLE_OF_THE_DAY, "cycleId", facts.startsOn()));
        }
    }

    private static void term(ProposalFacts facts, List<Violation> broken) {
        LocalDate end = facts.plannedEndOn();
        int longest = facts.rules().longestTermMonths();
        if (!end.isAfter(facts.startsOn())) {
            broken.add(Violation.of(AssignmentRule.PLANNED_END_AFTER_START, "plannedEndOn", end, facts.startsOn()));
        } else if (end.isAfter(facts.startsOn().plusMonths(longest))) {
            broken.add(Violation.of(AssignmentRule.TERM_NOT_TOO_LONG, "plannedEndOn", facts.startsOn(), end, longest));
        }
    }

    private static void team(ProposalFacts facts, TeamRole role, List<Violation> broken) {
        Long takenFrom = facts.proposal().predecessorId();
        List<Service> others = facts.team().stream()
                .filter(other -> other.role() == role && !Objects.equals(other.id(), takenFrom))
                .toList();
        if (takenFrom != null && !takes(facts, role, others)) {
            broken.add(Violation.of(AssignmentRule.ONE_SUCCESSOR, "predecessorId"));
        }
        List<Service> open = others.stream().filter(Service::isOpen).toList();
        if (role == TeamRole.FIRST_SECRETARY && open.stream().anyMatch(other -> holds(other, facts.team()))) {
            broken.add(Violation.of(AssignmentRule.ONE_FIRST_SECRETARY, "role"));
        } else if (facts.village() != null && open.size() >= facts.village().of(role)) {
            broken.add(Violation.of(
                    AssignmentRule.POST_VACANT, "role", facts.village().of(role), open.size()));
        }
    }

    /** Whether the place that is to be taken is one of this village and role, held or left, and nobody else takes it. */
    private static boolean takes(ProposalFacts facts, TeamRole role, List<Service> others) {
        Service predecessor = facts.predecessor();
        return predecessor != null
                && predecessor.role() == role
                && predecessor.villageCode().equals(facts.proposal().villageCode())
                && (predecessor.status() == AssignmentStatus.IN_POST || predecessor.status() == AssignmentStatus.ENDED)
                && others.stream().noneMatch(other -> Objects.equals(other.predecessorId(), predecessor.id()));
    }

    /** Whether somebody holds the post or is to have it, and does not hand it over to another in the team. */
    private static boolean holds(Service one, List<Service> team) {
        return one.handoverUntil() == null
                || team.stream().noneMatch(other -> Objects.equals(other.predecessorId(), one.id()));
    }

    private static void eligibility(ProposalFacts facts, TeamRole role, List<Violation> broken) {
        if (facts.candidate() == null || facts.proposal().startsOn() == null) {
            return;
        }
        PartialDate start = PartialDate.ofDay(facts.startsOn());
        broken.addAll(
                role == TeamRole.FIRST_SECRETARY
                        ? EligibilityPolicy.asFirstSecretary(facts.candidate(), start, facts.rules())
                        : EligibilityPolicy.asMember(facts.candidate(), start, facts.rules()));
    }

    /**
     * @throws ConflictException when nothing is wrong but that somebody else holds the person's or the village's place
     * @throws RuleViolationException with every error
     */
    static void refuse(List<Violation> broken) {
        List<Violation> errors = broken.stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
        boolean taken =
                errors.stream().allMatch(error -> error.rule() instanceof AssignmentRule rule && rule.isOfPlaces());
        if (!errors.isEmpty() && taken) {
            throw new ConflictException(
                    errors.get(0).rule(), errors.get(0).args().toArray());
        }
        RuleViolationException.throwIfAny(errors);
    }

    static List<Violation> warnings(List<Violation> broken) {
        return broken.stream()
                .filter(violation -> violation.severity() != Severity.ERROR)
                .toList();
    }
}
