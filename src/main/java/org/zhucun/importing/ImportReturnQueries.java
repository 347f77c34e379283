package org.zhucun.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.division.DivisionScope;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.Remark;
import org.zhucun.shared.ConflictException;
import org.zhucun.shared.Severity;
import org.zhucun.spreadsheet.FileFormat;
import org.zhucun.spreadsheet.SheetProblems;
import org.zhucun.spreadsheet.WorkbookAnnotator;
import org.zhucun.tables.TableFormat;

/** Gives the uploaded workbook back with its problems in it, to be mended and uploaded again. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ImportReturnQueries {

    private final BatchDesk desk;
    private final ImportFiles files;
    private final PreviewBuilder builder;
    private final RowWriter writer;
    private final WorkbookAnnotator annotator;
    private final MessageSource messages;

    /** A workbook and how to save it. */
    public record Returned(byte[] content, TableFormat format, String fileName) {}

    /**
     * The workbook with problem cells coloured and a last column of reasons. What stands in it is the sender's own, so
     * numbers are in full.
     *
     * @throws ConflictException I105 when the bytes are wiped
     */
    public Returned workbook(DivisionScope scope, long batchId) {
        ImportBatch batch = desk.visible(scope, batchId);
        byte[] content = files.content(batchId);
        if (content == null) {
            throw new ConflictException(BatchRule.EXPIRED, ImportFiles.KEPT_HOURS);
        }
        ImportPreview preview = builder.current(desk.books().facts(batch));
        String reason =
                Objects.requireNonNull(messages.getMessage("import.reason", null, LocaleContextHolder.getLocale()));
        WorkbookAnnotator.Annotated annotated = annotator.annotate(content, problems(preview), reason);
        TableFormat format = annotated.format() == FileFormat.XLS ? TableFormat.XLS : TableFormat.XLSX;
        String name = batch.getFileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String suffix = messages.getMessage("import.return.suffix", null, "", LocaleContextHolder.getLocale());
        return new Returned(annotated.content(), format, name + suffix + "." + format.extension());
    }

    private List<SheetProblems> problems(ImportPreview preview) {
        Map<String, List<SheetProblems.Problem>> bySheet = new LinkedHashMap<>();
        for (CheckedRow row : preview.checked()) {
            for (Remark remark : row.remarks()) {
                if (remark.severity() != Severity.INFO) {
                    bySheet.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
                            .add(new SheetProblems.Problem(
                                    row.row(),
                                    remark.column() < 0 ? null : remark.column(),
                                    writer.sentence(remark),
                                    remark.severity()));
                }
            }
        }
        Map<String, SheetProblems> problems = new LinkedHashMap<>();
        for (RecognisedSheet sheet : preview.workbook().sheets()) {
            if (sheet.selected()) {
                int header = sheet.headerRows().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1);
                problems.merge(
                        sheet.nameInFile(),
                        new SheetProblems(sheet.nameInFile(), header, bySheet.getOrDefault(sheet.name(), List.of())),
                        ImportReturnQueries::both);
            }
        }
        return List.copyOf(problems.values());
    }

    /** What is wrong with two people of the same rows. */
    private static SheetProblems both(SheetProblems one, SheetProblems other) {
        List<SheetProblems.Problem> all = new ArrayList<>(one.problems());
        all.addAll(other.problems());
        return new SheetProblems(one.sheet(), one.headerRow(), all);
    }
}
