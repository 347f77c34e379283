package org.zhucun.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionListCounts;
import org.zhucun.division.DivisionListQueries;
import org.zhucun.division.DivisionListService;
import org.zhucun.division.DivisionRule;
import org.zhucun.division.DivisionStagingService;
import org.zhucun.division.JudgedDivision;
import org.zhucun.importing.ImportPreview.Source;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ReadRow;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.recognition.Remark;
import org.zhucun.recognition.TableRow;
import org.zhucun.shared.Keyset;
import org.zhucun.shared.RuleViolationException;
import org.zhucun.shared.Violation;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.SpreadsheetReader;

/**
 * The way in for lists of divisions. They are up to fourteen times as long as any roster, so their rows are staged and
 * judged in the database instead of in memory; the batch, its states and its receipt are those of every import.
 */
@Component
@EnableConfigurationProperties(DivisionLimits.class)
@RequiredArgsConstructor
class DivisionLane {

    /** Rows the sheet-like view shows: those with problems first. */
    private static final int SHOWN = 1000;

    private final SpreadsheetReader reader;
    private final DivisionLimits limits;
    private final ImportFiles files;
    private final DivisionStagingService staging;
    private final DivisionListService lists;
    private final DivisionListQueries staged;
    private final RowWriter writer;

    DivisionFile file(BatchFacts batch) {
        byte[] content = files.content(batch.id());
        if (content == null) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.EXPIRED, null, ImportFiles.KEPT_HOURS)));
        }
        DivisionFile file = new DivisionFile(reader.read(content, batch.fileName(), limits.limits()), batch.mapping());
        Violation refusal = file.recognised().refusal();
        if (refusal != null) {
            throw new RuleViolationException(List.of(refusal));
        }
        return file;
    }

    /** Stages and judges every row. */
    RowCounts check(BatchFacts batch, DivisionFile file) {
        staging.stage(batch.divisionScope(), batch.id(), file.rows());
        return counts(lists.judge(batch.id()));
    }

    /** Judges again and writes, in the running transaction. */
    Receipt commit(BatchFacts batch, CommitOrders orders, ImportContext context) {
        if (orders.rows() != null) {
            throw new RuleViolationException(List.of(Violation.of(DivisionRule.CORRECTED_IN_THE_FILE, null)));
        }
        DivisionListCounts counts = lists.judge(batch.id());
        if (counts.error() > 0 && !orders.skipErrors()) {
            throw new RuleViolationException(List.of(Violation.of(BatchRule.CHANGED_SINCE, null, counts.error())));
        }
        DivisionListCounts written = lists.write(batch.id(), context.today());
        return new Receipt(
                written.fresh(),
                written.changed(),
                written.same(),
                counts.warning(),
                counts.error(),
                0,
                orders.actor().name());
    }

    private static RowCounts counts(DivisionListCounts counts) {
        return new RowCounts(
                counts.total(), counts.fresh(), counts.changed(), counts.same(), counts.error(), counts.warning());
    }

    Keyset<ImportRowSummary> rows(
            long batchId, ImportLayout layout, @Nullable Verdict verdict, @Nullable String after, int size) {
        List<JudgedDivision> found = staged.rows(
                batchId,
                verdict == null ? null : verdict.name(),
                after == null ? -1 : Integer.parseInt(after),
                size + 1);
        boolean more = found.size() > size;
        List<ImportRowSummary> items = found.stream()
                .limit(size)
                .map(row -> writer.summary(checked(row, column(layout, row.sheet()))))
                .toList();
        return new Keyset<>(items, more ? String.valueOf(found.get(size - 1).place()) : null, null);
    }

    private static Map<Field, Integer> column(ImportLayout layout, String sheet) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        layout.sheets().stream()
                .filter(candidate -> candidate.name().equals(sheet))
                .flatMap(candidate -> candidate.columns().stream())
                .forEach(column -> {
                    Field field = column.field() == null ? null : Field.ofKey(column.field());
                    if (field != null) {
                        columns.put(field, column.index());
                    }
                });
        return columns;
    }

    /** The first rows of each kind, as the sheet-like view wants them. */
    ImportPreview preview(BatchFacts batch) {
        RecognisedWorkbook workbook = file(batch).recognised();
        List<JudgedDivision> rows = new ArrayList<>(staged.rows(batch.id(), Verdict.ERROR.name(), -1, SHOWN));
        for (Verdict verdict : List.of(Verdict.WARNING, Verdict.CHANGED, Verdict.NEW, Verdict.SAME)) {
            rows.addAll(staged.rows(batch.id(), verdict.name(), -1, SHOWN));
        }
        List<Source> sources = new ArrayList<>();
        List<FileRow> read = new ArrayList<>();
        List<CheckedRow> checked = new ArrayList<>();
        for (JudgedDivision row : rows) {
            List<RecognisedColumn> columns = workbook.sheets().stream()
                    .filter(sheet -> sheet.name().equals(row.sheet()))
                    .findFirst()
                    .map(RecognisedSheet::columns)
                    .orElse(List.of());
            Map<Field, Integer> places = new EnumMap<>(Field.class);
            columns.forEach(column -> {
                if (column.field() != null) {
                    places.put(column.field(), column.index());
                }
            });
            sources.add(new Source(row.sheet(), new TableRow(row.row(), cells(row, places), columns, Map.of())));
            CheckedRow judged = checked(row, places);
            checked.add(judged);
            read.add(new FileRow(row.sheet(), new ReadRow(row.row(), judged.values(), List.of()), columns));
        }
        return new ImportPreview(batch.id(), batch.revision(), workbook, sources, read, checked);
    }

    private static List<Cell> cells(JudgedDivision row, Map<Field, Integer> places) {
        int width = places.values().stream().mapToInt(place -> place + 1).max().orElse(0);
        List<Cell> cells = new ArrayList<>(java.util.Collections.nCopies(width, Cell.BLANK));
        Integer code = places.get(Field.DIVISION_CODE);
        Integer name = places.get(Field.DIVISION_NAME);
        if (code != null) {
            cells.set(code, Cell.text(row.code()));
        }
        if (name != null) {
            cells.set(name, Cell.text(row.name()));
        }
        return cells;
    }

    private static CheckedRow checked(JudgedDivision row, Map<Field, Integer> places) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.DIVISION_CODE, row.code());
        values.put(Field.DIVISION_NAME, row.name());
        if (row.level() != null) {
            values.put(Field.DIVISION_LEVEL, row.level().name());
        }
        Map<Field, String> old = row.oldName() == null ? Map.of() : Map.of(Field.DIVISION_NAME, row.oldName());
        DivisionRule rule = row.error() == null ? row.note() : row.error();
        List<Remark> remarks = List.of();
        if (rule != null) {
            Field field = rule == DivisionRule.NAME_FITS ? Field.DIVISION_NAME : Field.DIVISION_CODE;
            String value = Objects.requireNonNullElse(values.get(field), "");
            remarks = List.of(new Remark(
                    field, places.getOrDefault(field, -1), rule, rule.severity(), value, row.args(), List.of()));
        }
        return new CheckedRow(row.sheet(), row.row(), Verdict.valueOf(row.effect()), values, old, remarks, null);
    }

    List<String> touchedSince(long batchId) {
        return lists.touchedSince(batchId);
    }

    void revert(long batchId) {
        lists.revert(batchId);
    }

    void forget(long batchId) {
        staging.forget(batchId);
    }
}
