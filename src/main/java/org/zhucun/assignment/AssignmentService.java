package org.zhucun.assignment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.bulk.BeforeImages;
import org.zhucun.bulk.Copy;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Unscoped;

/** Begins, changes and ends services in villages, one or 32,000 at a time. */
@Service
@RequiredArgsConstructor
@Transactional
public class AssignmentService {

    private static final String TABLE = "assignment";
    private static final String COLUMNS = TABLE
            + " (id, cadre_id, village_code, unit_id, unit_level, cycle_id, role, team_leader, source, status,"
            + " starts_on, planned_end_on, arrived_on, ended_on, end_reason, import_batch_id)";
    private static final int CHUNK = 1000;

    private final Assignments assignments;
    private final Copy copy;
    private final BeforeImages images;
    private final EntityManager entities;
    private final Clock clock;

    /**
     * Begins services, all of them or none.
     *
     * @throws NotFoundException when one of the villages is out of scope
     */
    public void beginAll(DivisionScope scope, List<BeginAssignment> services, long batchId) {
        LocalDate today = LocalDate.now(clock);
        long[] ids = copy.ids("assignment_seq", services.size());
        List<Assignment> fresh = new ArrayList<>(services.size());
        for (int i = 0; i < ids.length; i++) {
            Assignment assignment = Assignment.begun(ids[i], services.get(i), batchId, today);
            demandInScope(scope, assignment);
            fresh.add(assignment);
        }
        copy.rows(
                COLUMNS,
                fresh,
                (line, assignment) -> line.add(assignment.getId())
                        .add(assignment.getCadreId())
                        .add(assignment.getVillageCode())
                        .add(assignment.getUnitId())
                        .add(assignment.getUnitLevel())
                        .add(assignment.getCycleId())
                        .add(assignment.getRole())
                        .add(assignment.isTeamLeader())
                        .add(assignment.getSource())
                        .add(assignment.getStatus())
                        .add(assignment.getTerm().getStartsOn())
                        .add(assignment.getTerm().getPlannedEndOn())
                        .add(assignment.getTerm().getArrivedOn())
                        .add(assignment.getTerm().getEndedOn())
                        .add(assignment.getTerm().getEndReason())
                        .add(assignment.getImportBatchId()));
    }

    /** Changes services where they are, each at most once per batch. */
    public void reviseAll(DivisionScope scope, List<ReviseAssignment> changes, long batchId) {
        changeAll(scope, changes, ReviseAssignment::id, Assignment::revise, batchId);
    }

    /** Ends services, each with its day and reason. */
    public void endAll(DivisionScope scope, List<EndAssignment> ends, long batchId) {
        changeAll(
                scope, ends, EndAssignment::id, (assignment, end) -> assignment.leave(end.on(), end.reason()), batchId);
    }

    private <T> void changeAll(
            DivisionScope scope, List<T> changes, ToLongFunction<T> id, BiConsumer<Assignment, T> move, long batchId) {
        for (int from = 0; from < changes.size(); from += CHUNK) {
            List<T> chunk = changes.subList(from, Math.min(from + CHUNK, changes.size()));
            List<Long> ids = chunk.stream().map(id::applyAsLong).toList();
            images.keep(batchId, TABLE, ids);
            Map<Long, Assignment> byId = new HashMap<>();
            assignments.findAllByIdIn(ids).forEach(assignment -> byId.put(assignment.getId(), assignment));
            for (T change : chunk) {
                Assignment assignment = byId.get(id.applyAsLong(change));
                demandInScope(scope, assignment);
                move.accept(assignment, change);
            }
            entities.flush();
            entities.clear();
        }
    }

    private static void demandInScope(DivisionScope scope, @org.jspecify.annotations.Nullable Assignment assignment) {
        if (assignment == null || !scope.covers(assignment.getVillageCode(), assignment.getUnitId())) {
            throw new NotFoundException();
        }
    }

    /** Services the batch wrote and something later changed. */
    @Unscoped("the batch was found in scope")
    @Transactional(readOnly = true)
    public List<Long> touchedSince(long batchId, int limit) {
        return images.touched(batchId, TABLE, limit);
    }

    /** Takes back what the batch wrote about services. */
    @Unscoped("the batch was found in scope")
    public void revert(long batchId) {
        images.restore(batchId, TABLE);
    }
}
