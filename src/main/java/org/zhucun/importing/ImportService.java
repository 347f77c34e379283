package org.zhucun.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.shared.Actor;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** What a person does with a batch: hand it over, say what its columns mean, commit it, take it back. */
@Service
@RequiredArgsConstructor
@Transactional
public class ImportService {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_TOUCHED = 100;

    private final BatchDesk desk;
    private final MappingMemory memory;
    private final PreviewBuilder builder;
    private final ImportQueue queue;
    private final CommitGround ground;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Takes a file in; reading it goes on in the background.
     *
     * @return the number of the batch
     * @throws ConflictException I101 when the same file is already committed
     */
    public long receive(DivisionScope scope, ReceiveFile file, Actor actor) {
        if (scope.prefixes().isEmpty()) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.NO_DIVISION, "file")));
        }
        String sha256 = sha256(file.content());
        desk.committed(sha256, BatchScope.written(scope), file.kind()).ifPresent(done -> {
            throw new ConflictException(
                    BatchRule.SAME_FILE,
                    done.fileName(),
                    MINUTE.format(done.committedAt().atZone(ZoneId.of("Asia/Shanghai"))),
                    done.by(),
                    String.valueOf(done.id()));
        });
        ImportBatch batch =
                desk.save(ImportBatch.received(file, sha256, scope, actor, clock.instant()), file.content());
        queue.read(batch.getId(), batch.getRevision());
        events.publishEvent(new ImportEvent.Received(
                actor, batch.getId(), BatchScope.division(batch.getScope()), batch.getFileName()));
        return batch.getId();
    }

    /** Says what the columns mean; the file is read again with it, and the meaning is remembered for its header. */
    public void map(DivisionScope scope, long batchId, ConfirmMapping confirmed, Actor actor) {
        ImportBatch batch = desk.visible(scope, batchId);
        ImportLayout layout = desk.books().layout(batch);
        MappingChoice choice = confirmed.choice(batch.getKind(), layout);
        batch.mapped(desk.books().mapping(choice));
        memory.remember(desk.books().facts(batch), layout, choice, actor);
        queue.read(batchId, batch.getRevision());
        events.publishEvent(
                new ImportEvent.Mapped(actor, batchId, BatchScope.division(batch.getScope()), batch.getFileName()));
    }

    /**
     * Declares the list complete for a division, or takes that back.
     *
     * @param declaration null to take it back
     */
    public void complete(
            DivisionScope scope, long batchId, @org.jspecify.annotations.Nullable DeclareComplete declaration) {
        ImportBatch batch = desk.visible(scope, batchId);
        if (declaration == null) {
            batch.complete(null);
            return;
        }
        if (!batch.divisionScope().contains(declaration.division())
                || declaration.reason() == null
                || declaration.reason().isBlank()
                || declaration.endedOn() == null
                || declaration.endReason() == null) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.COMPLETENESS_REASON, "division")));
        }
        batch.complete(desk.books().completeness(declaration));
    }

    /** Orders the commit; it goes on in the background. */
    public void commit(DivisionScope scope, long batchId, CommitImport command, Actor actor) {
        ImportBatch batch = desk.visible(scope, batchId);
        int errors = batch.getErrorRows();
        if (errors > 0 && !command.skips() && command.rows() == null) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.ERRORS_LEFT, "skipErrors", errors)));
        }
        if (errors > 0 && batch.getCompleteness() != null) {
            throw new RuleViolationException(
                    List.of(Violation.of(BatchRule.COMPLETE_NEEDS_CLEAN, "skipErrors", errors)));
        }
        batch.commit(desk.books().orders(new CommitOrders(command.skips(), command.rows(), actor)));
        queue.commit(batchId, batch.getVersion());
    }

    /**
     * Takes the whole batch back.
     *
     * @throws ConflictException I103 naming what has touched its rows since
     */
    public void revert(DivisionScope scope, long batchId, Actor actor) {
        ImportBatch batch = desk.visible(scope, batchId);
        batch.revert(clock.instant());
        BatchFacts facts = desk.books().facts(batch);
        ground.take(facts);
        ImportTarget target = builder.target(batch.getKind());
        ImportContext context = builder.context(facts);
        List<String> touched = target.touchedSince(context);
        if (!touched.isEmpty()) {
            throw new ConflictException(
                    BatchRule.TOUCHED_SINCE,
                    touched.size() >= MOST_TOUCHED ? touched.size() + "+" : String.valueOf(touched.size()),
                    String.join("、", touched.subList(0, Math.min(10, touched.size()))));
        }
        target.revert(context);
        events.publishEvent(
                new ImportEvent.Reverted(actor, batchId, BatchScope.division(batch.getScope()), batch.getFileName()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
