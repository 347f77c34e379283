package org.zhucun.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Gives a clerk's workbook back with its problems shown in it: cells coloured, and a last column that says why. The
 * rest stays as it was. A workbook that came back corrected is marked anew: old colours and reasons go.
 */
@Component
@RequiredArgsConstructor
public class WorkbookAnnotator {

    /** Above this many cells POI would need more memory than there is; the cells then go into a new .xlsx. */
    private static final long XLS_CELLS = 600_000;

    private final SpreadsheetReader reader;
    private final ReadLimits limits;

    /** A marked workbook in the format of the original, or .xlsx where that cannot hold marks. */
    public record Annotated(byte[] content, FileFormat format) {}

    /**
     * @param original the file as uploaded
     * @param problems sheets without any may be left out
     * @param reasonHeader the header of the column of reasons; a column that bears it already is replaced
     * @throws FileRefusedException where {@link SpreadsheetReader} would refuse the file
     */
    public Annotated annotate(byte[] original, List<SheetProblems> problems, String reasonHeader) {
        Workbook workbook = reader.read(original, "");
        Map<String, SheetMarks> marks = new HashMap<>();
        for (SheetProblems sheetProblems : problems) {
            workbook.sheets().stream()
                    .filter(sheet -> sheet.name().equals(sheetProblems.sheet()))
                    .findFirst()
                    .ifPresent(sheet -> marks.put(sheet.name(), SheetMarks.of(sheet, sheetProblems, reasonHeader)));
        }
        try {
            return annotated(original, workbook, marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Annotated annotated(byte[] original, Workbook workbook, Map<String, SheetMarks> marks) throws IOException {
        if (workbook.format() == FileFormat.XLS && cells(workbook) <= XLS_CELLS) {
            return new Annotated(new XlsMarker(original, marks).mark(), FileFormat.XLS);
        }
        byte[] marked = workbook.format() == FileFormat.XLSX
                ? new XlsxMarker(original, new ReadBudget(limits), marks).mark()
                : null;
        return new Annotated(marked == null ? FreshMarker.mark(workbook, marks) : marked, FileFormat.XLSX);
    }

    private static long cells(Workbook workbook) {
        return workbook.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToLong(row -> row.cells().size())
                .sum();
    }
}
