package org.zhucun.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.assignment.Ledger.Entry;
import org.zhucun.division.DataClock;
import org.zhucun.division.DivisionEvent;
import org.zhucun.profile.ProfileQueries;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.Unscoped;

/**
 * Carries people on when their village is merged, split or put under another code. Who is in post ends there on the day
 * (VILLAGE_MERGED) and goes on in the heir from that day, with the unit and the planned end they have, so that an old
 * day still shows the old village; who is proposed or due goes there instead. A first secretary who finds another one in
 * post there hands over within the days the rules give (D019), so that A002 holds.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class VillageSuccessionService {

    private static final List<AssignmentStatus> OPEN = List.of(
            AssignmentStatus.IN_POST,
            AssignmentStatus.APPROVED,
            AssignmentStatus.SUBMITTED,
            AssignmentStatus.DRAFT,
            AssignmentStatus.RETURNED);

    private final Assignments assignments;
    private final Ledger ledger;
    private final Turns turns;
    private final ProfileQueries profiles;
    private final DataClock dataClock;

    /** Moves every open assignment of the village into its heir. */
    @Unscoped("whoever succeeds villages was checked by their scope")
    @EventListener
    public void carryOn(DivisionEvent.Succeeded event) {
        if (event.heir().equals(event.division())) {
            return;
        }
        turns.ofVillages(List.of(event.division(), event.heir()));
        Map<Long, Long> continued = new HashMap<>();
        List<Assignment> open = assignments.findAllByVillageCodeAndStatusIn(event.division(), OPEN).stream()
                .sorted(Comparator.comparing(Assignment::getStatus)
                        .reversed()
                        .thenComparing(a -> a.getTerm().getStartsOn())
                        .thenComparing(Assignment::getId))
                .toList();
        for (Assignment assignment : open) {
            boolean served = assignment.getStatus() == AssignmentStatus.IN_POST
                    && assignment.getTerm().getStartsOn().isBefore(event.on());
            if (served) {
                continued.put(assignment.getId(), continueIn(assignment, event));
            } else {
                redirect(assignment, event);
            }
        }
        follow(continued);
    }

    private long continueIn(Assignment old, DivisionEvent.Succeeded event) {
        AssignmentStatus from = old.getStatus();
        LocalDate handover = handover(old, event);
        LocalDate plannedEnd = old.getTerm().getPlannedEndOn();
        BeginAssignment facts = BeginAssignment.builder()
                .cadreId(old.getCadreId())
                .villageCode(event.heir())
                .unitId(old.getUnitId())
                .unitLevel(old.getUnitLevel())
                .cycleId(old.getCycleId())
                .role(old.getRole())
                .teamLeader(old.isTeamLeader())
                .source(old.getSource())
                .startsOn(event.on())
                .plannedEndOn(plannedEnd == null || plannedEnd.isAfter(event.on()) ? plannedEnd : null)
                .build();
        MoveOrder order = order(event);
        old.end(Move.TRANSFER, event.on(), EndReason.VILLAGE_MERGED);
        ledger.write(old, Entry.of(event.actor(), Move.TRANSFER, from, order));
        Assignment next = old.followedBy(facts, event.actor(), dataClock.asOf());
        if (handover != null) {
            next.handOver(handover);
        }
        if (old.getPredecessorId() != null) {
            next.succeed(old.getPredecessorId());
        }
        return ledger.write(next, Entry.of(event.actor(), Move.TRANSFER, null, order))
                .getId();
    }

    /** Until when a first secretary stays who already hands over, or who finds another one in post in the heir. */
    private @Nullable LocalDate handover(Assignment old, DivisionEvent.Succeeded event) {
        LocalDate known = old.getTerm().getHandoverUntil();
        if (known != null || old.getRole() != TeamRole.FIRST_SECRETARY) {
            return known;
        }
        boolean held =
                assignments.findAllByVillageCodeAndStatusIn(event.heir(), List.of(AssignmentStatus.IN_POST)).stream()
                        .anyMatch(other -> other.getRole() == TeamRole.FIRST_SECRETARY
                                && other.getTerm().getHandoverUntil() == null);
        int days = profiles.valuesOn(event.heir(), old.getCycleId(), event.on()).handoverDays();
        return held ? event.on().plusDays(days) : null;
    }

    private void redirect(Assignment assignment, DivisionEvent.Succeeded event) {
        AssignmentStatus status = assignment.getStatus();
        if (status == AssignmentStatus.IN_POST) {
            LocalDate until = handover(assignment, event);
            if (until != null) {
                assignment.handOver(until);
            }
        }
        assignment.redirect(event.heir());
        ledger.write(assignment, Entry.of(event.actor(), Move.AMEND, status, order(event)));
    }

    /** Whoever took or is to take the place of somebody who was carried on still does. */
    private void follow(Map<Long, Long> continued) {
        assignments.findAllByPredecessorIdIn(continued.keySet()).forEach(successor -> {
            Long was = successor.getPredecessorId();
            if (successor.getStatus() != AssignmentStatus.ENDED && was != null && continued.containsKey(was)) {
                successor.succeed(continued.get(was));
                assignments.saveAndFlush(successor);
            }
        });
    }

    private static MoveOrder order(DivisionEvent.Succeeded event) {
        return MoveOrder.builder()
                .on(event.on())
                .reason(event.reason())
                .documentNo(event.documentNo())
                .build();
    }
}
