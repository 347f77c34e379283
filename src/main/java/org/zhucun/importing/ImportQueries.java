package org.zhucun.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.ImportKind;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.NotFoundException;

/** Shows batches and what their files would do. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ImportQueries {

    private static final int MOST = 500;
    private static final Set<ImportStatus> WITH_ROWS =
            Set.of(ImportStatus.READY, ImportStatus.COMMITTING, ImportStatus.COMMITTED, ImportStatus.REVERTED);

    private final BatchDesk desk;
    private final ImportBatches batches;
    private final PreviewBuilder builder;
    private final RowWriter writer;
    private final DivisionLane lane;
    private final JdbcClient jdbc;

    /** @throws NotFoundException when it is not there or belongs to an office the viewer does not see */
    public ImportSummary batch(DivisionScope scope, long batchId) {
        return summary(desk.visible(scope, batchId));
    }

    /** The batches of one's own office and those below it, latest first. */
    public Keyset<ImportSummary> batches(DivisionScope scope, @Nullable String after, int size) {
        int most = Math.min(Math.max(size, 1), MOST);
        Map<String, Object> parameters = new HashMap<>();
        String visible = BatchScope.condition(scope, parameters);
        parameters.put("after", after == null ? Long.MAX_VALUE : Long.parseLong(after));
        parameters.put("size", most + 1);
        List<Long> ids = jdbc.sql("select b.id from import_batch b where " + visible
                        + " and b.id < :after order by b.id desc limit :size")
                .params(parameters)
                .query(Long.class)
                .list();
        List<ImportSummary> items = ids.stream()
                .limit(most)
                .map(id -> summary(batches.findById(id).orElseThrow()))
                .toList();
        return new Keyset<>(items, ids.size() > most ? String.valueOf(ids.get(most - 1)) : null, null);
    }

    /**
     * Rows in the order of the file; none before the batch is READY.
     *
     * @param verdict only these, null for all
     * @param after the cursor of the page before
     */
    public Keyset<ImportRowSummary> rows(
            DivisionScope scope,
            long batchId,
            @Nullable Verdict verdict,
            @Nullable String after,
            int size,
            boolean count) {
        int most = Math.min(Math.max(size, 1), MOST);
        ImportBatch batch = desk.visible(scope, batchId);
        if (batch.getKind() == ImportKind.DIVISIONS) {
            return divisions(batch, verdict, after, most, count);
        }
        List<CheckedRow> rows = checked(batch);
        List<ImportRowSummary> items = new ArrayList<>();
        String next = null;
        for (int i = after == null ? 0 : Integer.parseInt(after) + 1; i < rows.size(); i++) {
            CheckedRow row = rows.get(i);
            if (verdict != null && row.verdict() != verdict) {
                continue;
            }
            if (items.size() == most) {
                next = String.valueOf(i - 1);
                break;
            }
            items.add(writer.summary(row));
        }
        Long total = count
                ? (Long) rows.stream()
                        .filter(row -> verdict == null || row.verdict() == verdict)
                        .count()
                : null;
        return new Keyset<>(items, next, total);
    }

    private Keyset<ImportRowSummary> divisions(
            ImportBatch batch, @Nullable Verdict verdict, @Nullable String after, int size, boolean count) {
        if (!WITH_ROWS.contains(batch.getStatus())) {
            return new Keyset<>(List.of(), null, null);
        }
        Keyset<ImportRowSummary> page = lane.rows(batch.getId(), desk.books().layout(batch), verdict, after, size);
        return count
                ? new Keyset<>(page.items(), page.next(), (long) batch.counts().of(verdict))
                : page;
    }

    /** One row; the answer to a correction. */
    public ImportRowSummary row(DivisionScope scope, long batchId, RowPlace place) {
        ImportBatch batch = desk.visible(scope, batchId);
        ImportPreview preview = builder.current(desk.books().facts(batch));
        int index = preview.indexOf(place.sheet(), place.row());
        if (index < 0) {
            throw new NotFoundException();
        }
        return writer.summary(preview.checked().get(index));
    }

    /** Who would leave if the file named everyone in post in a division. */
    public List<Leaver> leavers(DivisionScope scope, long batchId, String division) {
        ImportBatch batch = desk.visible(scope, batchId);
        if (!batch.divisionScope().contains(division)) {
            throw new NotFoundException();
        }
        BatchFacts facts = desk.books().facts(batch);
        return builder.target(facts.kind()).leavers(division, checked(batch), builder.context(facts));
    }

    private List<CheckedRow> checked(ImportBatch batch) {
        return WITH_ROWS.contains(batch.getStatus())
                ? builder.current(desk.books().facts(batch)).checked()
                : List.of();
    }

    private ImportSummary summary(ImportBatch batch) {
        BatchBooks books = desk.books();
        ImportLayout layout = books.layout(batch);
        BatchBooks.Problem problem = books.problem(batch);
        return new ImportSummary(
                batch.getId(),
                batch.getKind(),
                batch.getMode(),
                batch.getFileName(),
                batch.getFileSize(),
                batch.getStatus(),
                new ImportSummary.Progress(batch.getStage(), batch.getPercent()),
                layout.sheets(),
                layout.columns(),
                batch.counts(),
                problem == null
                        ? null
                        : new ImportSummary.Problem(problem.code(), writer.sentence(problem.code(), problem.args())),
                books.completeness(batch),
                books.receipt(batch),
                batch.getUploaderName(),
                batch.getUploadedAt(),
                batch.getCommittedAt(),
                batch.getRevertedAt(),
                batch.getVersion());
    }
}
