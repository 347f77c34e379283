package org.zhucun.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.shared.Actor;
import org.zhucun.shared.DomainEvent;
import org.zhucun.shared.Unscoped;

/** Tells who did what last: for the sentence a stale edit is refused with, and for limits on how often. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ChangeQueries {

    private static final List<String> LOOKS = List.of("CadreNumbersRevealed", "AttachmentTaken", "AuditRead");

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The last act recorded about a subject.
     *
     * @param subject as its events name it, such as {@code cycle/12}
     */
    @Unscoped("the caller has found the subject in scope")
    public LastChange last(String subject) {
        return jdbc.sql("select username, at from audit_entry where subject = ? order by id desc limit 1")
                .param(subject)
                .query((row, n) -> new LastChange(
                        row.getString("username"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()))
                .optional()
                .orElse(LastChange.UNKNOWN);
    }

    /**
     * What was done to some subjects, the latest first; what was only looked at or handed out is left out.
     *
     * @param most at most so many
     */
    @Unscoped("the caller has found the subjects in scope")
    public List<RecordedChange> of(Collection<String> subjects, int most) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select at, username, event, summary from audit_entry where subject in (:subjects) and not refused"
                                + " and event not in (:looks) order by at desc, id desc limit :most")
                .param("subjects", List.copyOf(subjects))
                .param("looks", LOOKS)
                .param("most", most)
                .query((row, n) -> new RecordedChange(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("username"),
                        row.getString("event"),
                        row.getString("summary")))
                .list();
    }

    /** How often an account did one kind of act lately. */
    @Unscoped("an account's own acts, wherever they were")
    public int count(Actor actor, Class<? extends DomainEvent> act, Duration lately) {
        return jdbc.sql("select count(*)::int from audit_entry where account_id = ? and event = ? and at > ?")
                .params(
                        actor.accountId(),
                        AuditKinds.of(act),
                        OffsetDateTime.now(clock).minus(lately))
                .query(Integer.class)
                .single();
    }
}
