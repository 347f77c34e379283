package org.zhucun.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.ImportFiles.Correction;
import org.zhucun.importing.ImportPreview.Source;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.shared.Actor;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;

/** Corrects what stands in a file, without touching the file: one row, or all cells of one kind. */
@Service
@RequiredArgsConstructor
@Transactional
public class ImportCorrectionService {

    private static final int LONGEST = 500;

    private final BatchDesk desk;
    private final ImportFiles files;
    private final PreviewBuilder builder;
    private final PreviewCache cache;
    private final ApplicationEventPublisher events;

    /**
     * Reads other texts instead of some cells of a row, and checks the whole file again.
     *
     * @param typed what to read, by the name of the field; empty for nothing
     * @throws NotFoundException when the file has no such row
     */
    public void correct(DivisionScope scope, long batchId, RowPlace place, Map<String, String> typed, Actor actor) {
        ImportBatch batch = desk.visible(scope, batchId);
        ImportPreview before = builder.current(desk.books().facts(batch));
        int index = before.indexOf(place.sheet(), place.row());
        if (index < 0) {
            throw new NotFoundException();
        }
        List<Correction> corrections = new ArrayList<>();
        for (Map.Entry<String, String> entry : typed.entrySet()) {
            Field field = field(batch.getKind(), entry.getKey());
            demandShort(entry.getKey(), entry.getValue());
            corrections.add(new Correction(place.sheet(), place.row(), field, entry.getValue()));
        }
        apply(batch, before, corrections, Set.of(index), actor);
    }

    /**
     * Corrects all cells of one kind.
     *
     * @return how many rows were corrected
     */
    public int correctAll(DivisionScope scope, long batchId, CorrectKind kind, Actor actor) {
        ImportBatch batch = desk.visible(scope, batchId);
        Field field = field(batch.getKind(), kind.field());
        demandShort(kind.field(), kind.to());
        ImportPreview before = builder.current(desk.books().facts(batch));
        Map<String, Map<Integer, Map<Field, String>>> typed = files.corrections(batchId);
        List<Correction> corrections = new ArrayList<>();
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < before.sources().size(); i++) {
            Source source = before.sources().get(i);
            String earlier = typed.getOrDefault(source.sheet(), Map.of())
                    .getOrDefault(source.row().number(), Map.of())
                    .get(field);
            if (kind.from().strip().equals(earlier == null ? text(source, field) : earlier.strip())) {
                corrections.add(new Correction(source.sheet(), source.row().number(), field, kind.to()));
                places.add(i);
            }
        }
        apply(batch, before, corrections, places, actor);
        return places.size();
    }

    private static String text(Source source, Field field) {
        for (RecognisedColumn column : source.row().columns()) {
            if (column.field() == field) {
                return source.row().cell(column.index()).text().strip();
            }
        }
        return source.row().context().getOrDefault(field, "").strip();
    }

    private static Field field(ImportKind kind, String name) {
        Field field = Field.ofKey(name);
        if (field == null || !kind.knows(field)) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.UNKNOWN_FIELD, name, name)));
        }
        return field;
    }

    private static void demandShort(String field, String text) {
        if (text.length() > LONGEST) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.TOO_LONG, field, field, LONGEST)));
        }
    }

    private void apply(
            ImportBatch batch, ImportPreview before, List<Correction> corrections, Set<Integer> places, Actor actor) {
        batch.corrected();
        if (corrections.isEmpty()) {
            return;
        }
        files.correct(batch.getId(), corrections);
        ImportPreview after = builder.recheck(desk.books().facts(batch), before, places);
        batch.checked(RowCounts.of(after.checked()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.put(after);
            }
        });
        String fields = corrections.stream()
                .map(correction -> correction.field().key())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        events.publishEvent(new ImportEvent.Corrected(
                actor, batch.getId(), BatchScope.division(batch.getScope()), places.size() + " " + fields));
    }
}
