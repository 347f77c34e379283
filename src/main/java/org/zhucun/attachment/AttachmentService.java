package org.zhucun.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.spreadsheet.DocumentGate;
import org.zhucun.spreadsheet.FileRefusedException;
import org.zhucun.spreadsheet.FileRule;

/**
 * Keeps documents in the database, where they are saved and restored together with what they belong to. Written once;
 * removing drops the content and leaves who, when and why.
 */
@Service
@RequiredArgsConstructor
@EnableConfigurationProperties(AttachmentLimits.class)
@Transactional
public class AttachmentService {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NAME = 200;
    private static final long MEGABYTE = 1L << 20;

    private final JdbcClient jdbc;
    private final AttachmentSubjects subjects;
    private final AttachmentQueries queries;
    private final AttachmentLimits limits;
    private final DocumentGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Adds a document.
     *
     * @return its number
     * @throws NotFoundException when the subject is not there or not in scope
     * @throws RuleViolationException B001 to B005, or the rule of the file gate an office document breaks
     */
    public long add(DivisionScope scope, Actor actor, AddAttachment command) {
        AttachmentSubject.Place place = subjects.find(scope, command.subject());
        AttachmentKind kind = judge(command);
        long id = jdbc.sql("""
                        insert into attachment (subject, file_name, kind, size, sha256, content, added_by_id, added_by,
                                                added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        command.subject(),
                        command.fileName(),
                        kind.name(),
                        command.content().length,
                        sha256(command.content()),
                        command.content(),
                        actor.accountId(),
                        actor.name(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        events.publishEvent(new AttachmentEvent.AttachmentAdded(
                actor, id, command.subject(), place.division(), command.fileName()));
        return id;
    }

    /**
     * Hands a document out; the act is on record.
     *
     * @throws NotFoundException when it is not there, was removed, or its subject is not in scope
     */
    public AttachmentContent take(DivisionScope scope, Actor actor, long id) {
        AttachmentSummary found = queries.get(scope, id);
        byte[] content = jdbc.sql("select content from attachment where id = ? and removed_at is null")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFoundException::new);
        String division = subjects.find(scope, found.subject()).division();
        events.publishEvent(
                new AttachmentEvent.AttachmentTaken(actor, id, found.subject(), division, found.fileName()));
        return new AttachmentContent(found.fileName(), found.kind(), content);
    }

    /**
     * Drops the content of a document and keeps who removed it, when and why.
     *
     * @throws NotFoundException when it is not there, was removed before, or its subject is not in scope
     * @throws RuleViolationException B006 without a reason
     */
    public void remove(DivisionScope scope, Actor actor, long id, @Nullable String reason) {
        AttachmentSummary found = queries.get(scope, id);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            refuse(AttachmentRule.REMOVED_WITH_REASON, "reason", LONGEST_REASON);
        }
        int removed = jdbc.sql("""
                        update attachment set content = null, removed_by_id = ?, removed_by = ?, removed_at = ?,
                                              removal_reason = ?
                         where id = ? and removed_at is null""")
                .params(actor.accountId(), actor.name(), OffsetDateTime.now(clock), why, id)
                .update();
        if (removed == 0) {
            throw new NotFoundException();
        }
        String division = subjects.find(scope, found.subject()).division();
        events.publishEvent(new AttachmentEvent.AttachmentRemoved(
                actor, id, found.subject(), division, found.fileName() + "：" + why));
    }

    private AttachmentKind judge(AddAttachment command) {
        long size = command.content().length;
        long allowed = limits.maxBytes().toBytes();
        if (size == 0 || size > allowed) {
            refuse(AttachmentRule.SIZE, "file", (size + MEGABYTE - 1) / MEGABYTE, allowed / MEGABYTE);
        }
        AttachmentKind kind = recognise(command.content());
        String name = command.fileName();
        boolean plain = name.chars().noneMatch(c -> Character.isISOControl(c) || "/\\:*?\"<>|".indexOf(c) >= 0);
        if (name.length() > LONGEST_NAME || !plain || !kind.fits(name)) {
            refuse(AttachmentRule.FITTING_NAME, "file", name, kind.name());
        }
        int present = jdbc.sql("select count(*)::int from attachment where subject = ? and removed_at is null")
                .param(command.subject())
                .query(Integer.class)
                .single();
        if (present >= limits.maxPerSubject()) {
            refuse(AttachmentRule.NOT_TOO_MANY, "file", limits.maxPerSubject());
        }
        return kind;
    }

    private AttachmentKind recognise(byte[] content) {
        try {
            return AttachmentKind.of(gate.recognise(content));
        } catch (FileRefusedException e) {
            if (e.rule() == FileRule.MACROS) {
                throw refused(AttachmentRule.NO_MACROS, "file");
            }
            if (e.rule() == FileRule.UNKNOWN_KIND || e.rule() == FileRule.OPEN_DOCUMENT) {
                throw refused(AttachmentRule.KNOWN_KIND, "file");
            }
            throw e;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(AttachmentRule rule, String field, Object... args) {
        throw refused(rule, field, args);
    }

    private static RuleViolationException refused(AttachmentRule rule, String field, Object... args) {
        return new RuleViolationException(List.of(Violation.of(rule, field, args)));
    }
}
