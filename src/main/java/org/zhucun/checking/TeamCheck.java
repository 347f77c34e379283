package org.zhucun.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.KnownPost;
import org.zhucun.cadre.KnownCadre;
import org.zhucun.quota.TeamRole;
import org.zhucun.recognition.Field;

/** A village has one first secretary and one leader of its team, in the file and with those on record. */
final class TeamCheck {

    private final RosterSnapshot snapshot;

    TeamCheck(RosterSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    void check(List<Draft> rows) {
        Map<String, List<Draft>> firsts = new HashMap<>();
        Map<String, List<Draft>> leaders = new HashMap<>();
        Set<Long> leaving = new HashSet<>();
        for (Draft row : rows) {
            if (row.village() == null || row.copy()) {
                continue;
            }
            if (leaves(row)) {
                leaving.add(row.service() == null ? -1 : row.service().id());
            } else if (row.role() == TeamRole.FIRST_SECRETARY && row.isOpen()) {
                add(firsts, row);
            }
            if (row.isOpen() && "true".equals(row.value(Field.TEAM_LEADER))) {
                add(leaders, row);
            }
        }
        firsts.values()
                .forEach(team -> several(
                        team,
                        CheckRule.TWO_FIRST_SECRETARIES,
                        Field.ROLE,
                        post -> post.role() == TeamRole.FIRST_SECRETARY));
        leaders.values()
                .forEach(team -> several(team, CheckRule.TWO_LEADERS, Field.TEAM_LEADER, KnownPost::teamLeader));
        firsts.values().forEach(team -> team.forEach(row -> taken(row, leaving)));
    }

    /** Whether the row ends a first secretary's service or makes it another role. */
    private static boolean leaves(Draft row) {
        KnownPost service = row.service();
        return service != null
                && service.role() == TeamRole.FIRST_SECRETARY
                && (!row.isOpen() || row.role() == TeamRole.TEAM_MEMBER);
    }

    private static void add(Map<String, List<Draft>> teams, Draft row) {
        if (row.village() != null) {
            teams.computeIfAbsent(row.village().code(), code -> new ArrayList<>(1))
                    .add(row);
        }
    }

    /** Two who both stand on record already are a handover, which a file may repeat. */
    private static void several(List<Draft> team, CheckRule rule, Field field, Predicate<KnownPost> holds) {
        if (team.stream().allMatch(row -> isInPost(row.service(), holds))) {
            return;
        }
        for (Draft row : team) {
            if (row.effect() == Effect.SAME) {
                continue;
            }
            team.stream()
                    .filter(other -> other != row)
                    .findFirst()
                    .ifPresent(other -> row.say(
                            rule,
                            field,
                            row.text(field),
                            row.text(Field.VILLAGE_NAME),
                            TwinCheck.at(other, row),
                            other.text(Field.NAME)));
        }
    }

    private static boolean isInPost(@Nullable KnownPost post, Predicate<KnownPost> holds) {
        return post != null && post.status() == AssignmentStatus.IN_POST && holds.test(post);
    }

    private void taken(Draft row, Set<Long> leaving) {
        KnownPost own = row.service();
        boolean already = isInPost(own, post -> post.role() == TeamRole.FIRST_SECRETARY);
        if (already || row.village() == null) {
            return;
        }
        KnownCadre cadre = row.cadre();
        snapshot.firstSecretariesOf(row.village().code()).stream()
                .filter(first -> !leaving.contains(first.id()))
                .filter(first -> cadre == null || first.cadreId() != cadre.id())
                .findFirst()
                .ifPresent(first -> row.say(
                        CheckRule.VILLAGE_TAKEN,
                        Field.ROLE,
                        row.text(Field.ROLE),
                        row.text(Field.VILLAGE_NAME),
                        first.cadreName(),
                        first.startsOn().toString()));
    }
}
