package org.zhucun.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhucun.importing.ImportPreview.Source;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.recognition.ReadRow;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.recognition.RowReader;
import org.zhucun.recognition.TableRecogniser;
import org.zhucun.recognition.TableRow;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.spreadsheet.SpreadsheetReader;

/** Computes previews: read, recognise, understand, check. Computing the same one twice gives the same result. */
@Component
class PreviewBuilder {

    private static final int LOCKS = 32;

    private final SpreadsheetReader reader;
    private final TableRecogniser recogniser = new TableRecogniser();
    private final ImportFiles files;
    private final MappingMemory memory;
    private final PreviewCache cache;
    private final DivisionLane divisions;
    private final Map<ImportKind, ImportTarget> targets = new EnumMap<>(ImportKind.class);
    private final Clock clock;
    private final Object[] locks = new Object[LOCKS];

    PreviewBuilder(
            SpreadsheetReader reader,
            ImportFiles files,
            MappingMemory memory,
            PreviewCache cache,
            DivisionLane divisions,
            ObjectProvider<ImportTarget> targets,
            Clock clock) {
        this.reader = reader;
        this.files = files;
        this.memory = memory;
        this.cache = cache;
        this.divisions = divisions;
        this.clock = clock;
        targets.forEach(target -> this.targets.put(target.kind(), target));
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    ImportTarget target(ImportKind kind) {
        ImportTarget target = targets.get(kind);
        if (target == null) {
            throw new IllegalStateException("nobody imports " + kind);
        }
        return target;
    }

    ImportContext context(BatchFacts batch) {
        return new ImportContext(
                batch.id(), batch.mode(), batch.divisionScope(), batch.uploader(), LocalDate.now(clock));
    }

    /**
     * Finds the tables of the file.
     *
     * @throws RuleViolationException when the file cannot be read or holds nothing to import
     */
    RecognisedWorkbook recognise(BatchFacts batch) {
        if (batch.kind() == ImportKind.DIVISIONS) {
            return divisions.file(batch).recognised();
        }
        byte[] content = files.content(batch.id());
        if (content == null) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.EXPIRED, null, ImportFiles.KEPT_HOURS)));
        }
        var workbook = reader.read(content, batch.fileName());
        RecognisedWorkbook found = recogniser.recognise(workbook, batch.kind(), batch.mapping());
        if (batch.mapping() == null) {
            MappingChoice remembered = memory.recall(batch, found);
            found = remembered == null ? found : recogniser.recognise(workbook, batch.kind(), remembered);
        }
        if (found.refusal() != null) {
            throw new RuleViolationException(List.of(found.refusal()));
        }
        return found;
    }

    /** Understands and checks every row, and keeps the result at hand. */
    ImportPreview check(BatchFacts batch, RecognisedWorkbook workbook) {
        Map<String, Map<Integer, Map<Field, String>>> corrections = files.corrections(batch.id());
        RowReader rows = new RowReader(batch.kind(), LocalDate.now(clock));
        List<Source> sources = new ArrayList<>();
        List<FileRow> read = new ArrayList<>();
        for (RecognisedSheet sheet : workbook.sheets()) {
            if (!sheet.selected()) {
                continue;
            }
            Map<Integer, Map<Field, String>> typed = corrections.getOrDefault(sheet.name(), Map.of());
            for (TableRow row : sheet.rows()) {
                sources.add(new Source(sheet.name(), row));
                ReadRow understood = rows.read(row, typed.getOrDefault(row.number(), Map.of()));
                read.add(new FileRow(sheet.name(), understood, row.columns()));
            }
        }
        return judged(batch, workbook, sources, read);
    }

    /** The preview after corrections at these places of an earlier one. */
    ImportPreview recheck(BatchFacts batch, ImportPreview before, Collection<Integer> places) {
        Map<String, Map<Integer, Map<Field, String>>> corrections = files.corrections(batch.id());
        RowReader rows = new RowReader(batch.kind(), LocalDate.now(clock));
        List<FileRow> read = new ArrayList<>(before.read());
        for (int place : places) {
            Source source = before.sources().get(place);
            Map<Field, String> typed = corrections
                    .getOrDefault(source.sheet(), Map.of())
                    .getOrDefault(source.row().number(), Map.of());
            ReadRow understood = rows.read(source.row(), typed);
            read.set(place, new FileRow(source.sheet(), understood, source.row().columns()));
        }
        return judged(batch, before.workbook(), before.sources(), read);
    }

    private ImportPreview judged(
            BatchFacts batch, RecognisedWorkbook workbook, List<Source> sources, List<FileRow> read) {
        List<CheckedRow> checked = target(batch.kind()).check(read, context(batch));
        return new ImportPreview(batch.id(), batch.revision(), workbook, sources, read, checked);
    }

    /** The preview of the batch as it stands, from memory or computed again. */
    ImportPreview current(BatchFacts batch) {
        ImportPreview found = cache.get(batch.id(), batch.revision());
        if (found != null) {
            return found;
        }
        synchronized (locks[(int) (batch.id() % LOCKS)]) {
            found = cache.get(batch.id(), batch.revision());
            if (found == null) {
                found = batch.kind() == ImportKind.DIVISIONS
                        ? divisions.preview(batch)
                        : check(batch, recognise(batch));
                cache.put(found);
            }
            return found;
        }
    }
}
