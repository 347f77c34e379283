package org.zhucun.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.importing.ImportPreview.Source;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.Remark;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Severity;

/** Shows a preview as the sheet a person sent, and sums up what is wrong with it. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ImportSheetQueries {

    private static final int MOST_GROUPS = 60;

    private final BatchDesk desk;
    private final PreviewBuilder builder;
    private final ImportFiles files;
    private final RowWriter writer;

    /**
     * Rows of the preview, looking like the file.
     *
     * @param verdict only these, null for all
     * @param after the cursor of the page before
     * @throws NotFoundException when the batch is not there or belongs to an office the viewer does not see
     */
    public SheetPage page(
            DivisionScope scope, long batchId, @Nullable Verdict verdict, @Nullable String after, int size) {
        BatchFacts facts = desk.books().facts(desk.visible(scope, batchId));
        ImportPreview preview = builder.current(facts);
        Map<String, Map<Integer, Map<Field, String>>> typed = files.corrections(batchId);
        List<SheetPage.Line> lines = new ArrayList<>();
        String next = null;
        for (int i = after == null || after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
                i < preview.checked().size();
                i++) {
            CheckedRow row = preview.checked().get(i);
            if (verdict != null && row.verdict() != verdict) {
                continue;
            }
            if (lines.size() == size) {
                next = String.valueOf(i - 1);
                break;
            }
            lines.add(line(
                    preview.sources().get(i),
                    row,
                    typed.getOrDefault(row.sheet(), Map.of()).getOrDefault(row.row(), Map.of())));
        }
        return new SheetPage(columns(preview), lines, next);
    }

    /** One cell with everything there is to say about it. */
    public SheetPage.Box cell(DivisionScope scope, long batchId, RowPlace place, String field) {
        BatchFacts facts = desk.books().facts(desk.visible(scope, batchId));
        ImportPreview preview = builder.current(facts);
        int index = preview.indexOf(place.sheet(), place.row());
        if (index < 0) {
            throw new NotFoundException();
        }
        Map<Field, String> typed =
                files.corrections(batchId).getOrDefault(place.sheet(), Map.of()).getOrDefault(place.row(), Map.of());
        SheetPage.Box box = line(preview.sources().get(index), preview.checked().get(index), typed)
                .cells()
                .get(field);
        if (box == null) {
            throw new NotFoundException();
        }
        return box;
    }

    /** What is wrong, by kind; errors first, then whatever is most frequent. */
    public List<ProblemGroup> problems(DivisionScope scope, long batchId) {
        BatchFacts facts = desk.books().facts(desk.visible(scope, batchId));
        Map<String, ProblemGroup> groups = new LinkedHashMap<>();
        for (CheckedRow row : builder.current(facts).checked()) {
            for (Remark remark : row.remarks()) {
                if (remark.severity() != Severity.INFO) {
                    String key = remark.rule().code() + '\t' + remark.field() + '\t' + remark.value();
                    ProblemGroup known = groups.get(key);
                    groups.put(key, known == null ? first(row, remark) : once(known));
                }
            }
        }
        return groups.values().stream()
                .sorted((a, b) -> {
                    int bySeverity = b.issue().severity().compareTo(a.issue().severity());
                    return bySeverity != 0 ? bySeverity : Integer.compare(b.count(), a.count());
                })
                .limit(MOST_GROUPS)
                .toList();
    }

    /** The first value below each header, by sheet and column; for the person who says what the columns mean. */
    public Map<String, Map<Integer, String>> samples(DivisionScope scope, long batchId) {
        Map<String, Map<Integer, String>> samples = new LinkedHashMap<>();
        BatchFacts facts = desk.books().facts(desk.visible(scope, batchId));
        for (RecognisedSheet sheet : builder.recognise(facts).sheets()) {
            Map<Integer, String> values = new LinkedHashMap<>();
            sheet.columns().forEach(column -> values.put(column.index(), RowWriter.masked(column.sample())));
            samples.put(sheet.name(), values);
        }
        return samples;
    }

    private ProblemGroup first(CheckedRow row, Remark remark) {
        ImportRowSummary.Issue issue = writer.issue(remark);
        String suggestion = remark.suggestions().isEmpty()
                ? null
                : remark.suggestions().get(0).label();
        return new ProblemGroup(issue, row.sheet(), row.row(), 1, suggestion);
    }

    private static ProblemGroup once(ProblemGroup known) {
        return new ProblemGroup(known.issue(), known.sheet(), known.row(), known.count() + 1, known.suggestion());
    }

    private static List<SheetPage.Column> columns(ImportPreview preview) {
        Map<Field, SheetPage.Column> columns = new LinkedHashMap<>();
        for (RecognisedSheet sheet : preview.workbook().sheets()) {
            if (sheet.selected()) {
                for (RecognisedColumn column : sheet.columns()) {
                    Field field = column.field();
                    if (field != null) {
                        columns.putIfAbsent(field, new SheetPage.Column(column.letter(), field.key(), column.header()));
                    }
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private SheetPage.Line line(Source source, CheckedRow row, Map<Field, String> typed) {
        Map<Field, List<ImportRowSummary.Issue>> byField = new EnumMap<>(Field.class);
        List<ImportRowSummary.Issue> whole = new ArrayList<>();
        for (Remark remark : row.remarks()) {
            Field at = fieldAt(source, remark);
            if (at == null) {
                whole.add(writer.issue(remark));
            } else {
                byField.computeIfAbsent(at, f -> new ArrayList<>()).add(writer.issue(remark));
            }
        }
        Map<String, SheetPage.Box> cells = new LinkedHashMap<>();
        for (RecognisedColumn column : source.row().columns()) {
            Field field = column.field();
            if (field != null) {
                String text = typed.getOrDefault(
                        field, source.row().cell(column.index()).text().strip());
                cells.put(
                        field.key(),
                        box(field, text, row, typed.containsKey(field), byField.getOrDefault(field, List.of())));
            }
        }
        return new SheetPage.Line(row.sheet(), row.row(), row.verdict(), row.effect(), cells, whole);
    }

    private static @Nullable Field fieldAt(Source source, Remark remark) {
        for (RecognisedColumn column : source.row().columns()) {
            if (column.field() != null
                    && (column.index() == remark.column()
                            || (remark.column() < 0 && column.field() == remark.field()))) {
                return column.field();
            }
        }
        return null;
    }

    private static SheetPage.Box box(
            Field field, String text, CheckedRow row, boolean corrected, List<ImportRowSummary.Issue> issues) {
        boolean personal = field == Field.ID_NUMBER || field == Field.PHONE;
        String stored = row.values().get(field);
        String old = row.old().get(field);
        Severity tone = issues.stream()
                .map(ImportRowSummary.Issue::severity)
                .max(Severity::compareTo)
                .orElse(null);
        return new SheetPage.Box(
                field.key(),
                personal ? RowWriter.masked(text) : text,
                stored == null || stored.equals(text) ? null : personal ? RowWriter.masked(stored) : stored,
                old == null || !personal ? old : RowWriter.masked(old),
                tone,
                corrected,
                issues);
    }
}
