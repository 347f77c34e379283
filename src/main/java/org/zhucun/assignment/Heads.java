package org.zhucun.assignment;

import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** Tells which heads the shares lose and gain when somebody leaves a place or takes one. */
@Component
@RequiredArgsConstructor
class Heads {

    private static final String STANDING = """
            select a.village_code, a.role, a.unit_level, a.status,
                   a.handover_until is not null as hands_over,
                   exists (select 1 from assignment s where s.predecessor_id = a.id
                            and (s.status in ('IN_POST', 'APPROVED')
                                 or s.status = 'ENDED' and a.handover_until is not null)) as succeeded,
                   exists (select 1 from assignment n where n.previous_id = a.id and n.status <> 'VOID') as goes_on
              from assignment a where a.id = ?""";

    private final JdbcClient jdbc;

    /**
     * Where an assignment stands.
     *
     * @param succeeded whether somebody in post or due takes its place, so that it is not counted any more
     * @param goesOn whether the person serves on in another assignment
     */
    private record Standing(
            String villageCode,
            TeamRole role,
            UnitLevel unitLevel,
            AssignmentStatus status,
            boolean handsOver,
            boolean succeeded,
            boolean goesOn) {

        boolean isOpen() {
            return status == AssignmentStatus.IN_POST || status == AssignmentStatus.APPROVED;
        }

        Head head() {
            return new Head(villageCode, role, unitLevel);
        }
    }

    /**
     * Somebody leaves; the one whose place they took counts again while still in post, unless it was handed over.
     *
     * @param together the assignments that end by the same decision
     * @param never whether they are taken for never having come
     */
    void leave(HeadChange change, long id, Set<Long> together, @Nullable Long predecessorId, boolean never) {
        standing(id)
                .filter(leaving -> leaving.isOpen() && !leaving.succeeded)
                .ifPresent(leaving -> change.goes(leaving.head()));
        if (predecessorId != null && !together.contains(predecessorId)) {
            standing(predecessorId)
                    .filter(outgoing -> outgoing.isOpen() && (never || !outgoing.handsOver))
                    .ifPresent(outgoing -> change.comes(outgoing.head()));
        }
    }

    /** Somebody comes; whoever hands the place over to them is counted no more. */
    void enter(HeadChange change, Head head, @Nullable Long predecessorId) {
        change.comes(head);
        if (predecessorId == null) {
            return;
        }
        standing(predecessorId).filter(before -> !before.succeeded).ifPresent(before -> {
            if (before.isOpen()) {
                change.goes(before.head());
            } else if (before.status == AssignmentStatus.ENDED && !before.goesOn) {
                change.isHeld(before.head());
            }
        });
    }

    private Optional<Standing> standing(long id) {
        return jdbc.sql(STANDING).param(id).query(Standing.class).optional();
    }
}
