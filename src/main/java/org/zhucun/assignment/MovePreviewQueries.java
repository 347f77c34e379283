package org.zhucun.assignment;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.quota.TeamRole;
import org.zhucun.shared.NotFoundException;
import org.zhucun.unit.UnitLevel;

/** Tells before somebody decides what a move does to the shares. Nothing is locked. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class MovePreviewQueries {

    private final AssignmentQueries assignments;
    private final Heads heads;
    private final ShareGuard shares;

    /**
     * The shares before and after a move; empty when it moves no head.
     *
     * @param village where a transfer leads to; while it is not known it leads nowhere
     * @throws NotFoundException when it is not there or not in scope
     */
    public List<ShareEffect> effects(DivisionScope scope, Move move, long id, @Nullable String village) {
        AssignmentSummary one = assignments.get(scope, id);
        HeadChange change = HeadChange.none();
        if (move.ends() || move == Move.VOID_IT) {
            heads.leave(change, id, Set.of(), one.predecessorId(), move == Move.VOID_IT);
        }
        if (move == Move.RETAIN) {
            change.comes(new Head(one.villageCode(), one.role(), one.unitLevel()));
        } else if (move == Move.TRANSFER && village != null && scope.contains(village)) {
            change.comes(new Head(village, one.role(), one.unitLevel()));
        }
        return shares.effects(change);
    }

    /** What it does to the shares when somebody comes. */
    public List<ShareEffect> arrivals(
            DivisionScope scope, String village, TeamRole role, UnitLevel level, @Nullable Long predecessorId) {
        HeadChange change = HeadChange.none();
        if (scope.contains(village)) {
            heads.enter(change, new Head(village, role, level), predecessorId);
        }
        return shares.effects(change);
    }
}
