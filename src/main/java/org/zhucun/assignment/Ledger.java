package org.zhucun.assignment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.audit.ChangeQueries;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.NotFoundException;

/** Takes an assignment out for a move, and writes the move down with its step and event. Joins the caller's transaction. */
@Component
@RequiredArgsConstructor
class Ledger {

    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final ChangeQueries changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What is written down of a move beside the assignment itself. */
    record Entry(
            Actor actor,
            Move move,
            @Nullable AssignmentStatus from,
            MoveOrder order,
            @Nullable String overridden) {

        static Entry of(Actor actor, Move move, @Nullable AssignmentStatus from, MoveOrder order) {
            return new Entry(actor, move, from, order, null);
        }
    }

    /**
     * The assignment, locked until the transaction ends.
     *
     * @throws NotFoundException when it is not there or its village is not in scope
     * @throws ConflictException A010 when it has changed since, A009 when its state does not allow the move
     */
    Assignment take(DivisionScope scope, Move move, long id, @Nullable Integer version) {
        Assignment assignment = assignments
                .findById(id)
                .filter(found -> scope.contains(found.getVillageCode()))
                .orElseThrow(NotFoundException::new);
        if (!Objects.equals(assignment.getVersion(), version)) {
            throw new ConflictException(
                    AssignmentRule.LATEST_VERSION,
                    changes.last("assignment/" + id).words());
        }
        assignment.check(move);
        return assignment;
    }

    /**
     * Writes the assignment, the step and the event.
     *
     * @throws ConflictException with the rule's sentence when somebody else was first
     */
    Assignment write(Assignment assignment, Entry entry) {
        Assignment stored = stored(assignment);
        MoveOrder order = entry.order;
        jdbc.sql("insert into assignment_step (assignment_id, move, at, account_id, actor, on_day, from_status,"
                        + " to_status, reason, opinion, document_no, overridden)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        stored.getId(),
                        entry.move.name(),
                        OffsetDateTime.now(clock),
                        entry.actor.accountId(),
                        entry.actor.name(),
                        order.on(),
                        entry.from == null ? null : entry.from.name(),
                        stored.getStatus().name(),
                        order.reason(),
                        order.opinion(),
                        order.documentNo(),
                        entry.overridden))
                .update();
        String summary = Stream.of(nameOf(stored), order.on(), order.reason())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        events.publishEvent(
                AssignmentEvent.of(entry.move, entry.actor, stored.getId(), stored.getVillageCode(), summary));
        return stored;
    }

    private Assignment stored(Assignment assignment) {
        try {
            return assignments.saveAndFlush(assignment);
        } catch (DataIntegrityViolationException e) {
            String cause = String.valueOf(e.getMostSpecificCause().getMessage());
            throw List.of(AssignmentRule.values()).stream()
                    .filter(rule -> cause.contains("\"" + rule.code().toLowerCase(Locale.ROOT) + "_"))
                    .findFirst()
                    .<RuntimeException>map(ConflictException::new)
                    .orElse(e);
        }
    }

    private String nameOf(Assignment assignment) {
        return jdbc.sql("select name from cadre where id = ?")
                .param(assignment.getCadreId())
                .query(String.class)
                .single();
    }
}
