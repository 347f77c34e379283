package org.zhucun.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Unscoped;
import org.zhucun.shared.Violation;

/** Writes a batch into the roster, in one transaction, checked once more inside it. */
@Service
@RequiredArgsConstructor
@Transactional
class ImportCommitService {

    private final ImportBatches batches;
    private final BatchBooks books;
    private final PreviewBuilder builder;
    private final DivisionLane divisions;
    private final ImportProgressService progress;
    private final CommitGround ground;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Unscoped("the orders were given in scope, and every row is checked against the batch's scope again")
    public void commit(long batchId) {
        ImportBatch batch = batches.findById(batchId).orElseThrow(NotFoundException::new);
        if (batch.getStatus() != ImportStatus.COMMITTING) {
            return;
        }
        BatchFacts facts = books.facts(batch);
        CommitOrders orders = books.orders(batch);
        ground.take(facts);
        progress.at(batchId, ImportStage.CHECKING, 10);
        if (facts.kind() == ImportKind.DIVISIONS) {
            finish(batchId, divisions.commit(facts, orders, builder.context(facts)), orders);
            return;
        }
        ImportPreview preview = builder.current(facts);
        ImportTarget target = builder.target(facts.kind());
        ImportContext context = builder.context(facts);
        List<CheckedRow> checked = target.checkAgain(preview.read(), preview.checked(), context);
        Sorted sorted = Sorted.of(checked, orders);
        if (sorted.errors > 0 && !orders.skipErrors()) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.CHANGED_SINCE, null, sorted.errors)));
        }
        progress.at(batchId, ImportStage.WRITING, 40);
        target.write(sorted.written, context);
        DeclareComplete complete = books.completeness(batch);
        int ended = complete == null ? 0 : target.complete(complete, checked, context);
        finish(batchId, sorted.receipt(ended, orders), orders);
    }

    private void finish(long batchId, Receipt receipt, CommitOrders orders) {
        ImportBatch batch = batches.findById(batchId).orElseThrow(NotFoundException::new);
        batch.committed(books.receipt(receipt), receipt.counts(), clock.instant());
        events.publishEvent(new ImportEvent.Committed(
                orders.actor(), batchId, BatchScope.division(batch.getScope()), receipt.toString()));
    }

    /** The rows of a file by what becomes of them. */
    private static final class Sorted {

        private final List<CheckedRow> written = new ArrayList<>();
        private int fresh;
        private int same;
        private int warnings;
        private int errors;
        private int notChosen;

        static Sorted of(List<CheckedRow> rows, CommitOrders orders) {
            Set<RowPlace> chosen = orders.rows() == null ? null : new HashSet<>(orders.rows());
            Sorted sorted = new Sorted();
            for (CheckedRow row : rows) {
                if (chosen != null && !chosen.contains(new RowPlace(row.sheet(), row.row()))) {
                    sorted.notChosen++;
                } else {
                    sorted.add(row);
                }
            }
            return sorted;
        }

        private void add(CheckedRow row) {
            Verdict verdict = row.verdict();
            if (verdict == Verdict.ERROR) {
                errors++;
            } else if (row.effect() == Verdict.SAME) {
                same++;
            } else {
                written.add(row);
                fresh += row.effect() == Verdict.NEW ? 1 : 0;
                warnings += verdict == Verdict.WARNING ? 1 : 0;
            }
        }

        Receipt receipt(int ended, CommitOrders orders) {
            return new Receipt(
                    fresh,
                    written.size() - fresh,
                    same,
                    warnings,
                    errors + notChosen,
                    ended,
                    orders.actor().name());
        }
    }
}
