package org.zhucun.importing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.division.ListedDivision;
import org.zhucun.recognition.Field;
import org.zhucun.recognition.ImportKind;
import org.zhucun.recognition.MappingChoice;
import org.zhucun.recognition.RecognisedColumn;
import org.zhucun.recognition.RecognisedSheet;
import org.zhucun.recognition.RecognisedWorkbook;
import org.zhucun.recognition.TableRecogniser;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;
import org.zhucun.spreadsheet.Workbook;

/**
 * A long list of divisions: its columns are found in its first rows, and the rest is read one row at a time, since the
 * rows of a whole country would not fit in memory in any richer form.
 */
final class DivisionFile {

    private static final int HEAD = 300;
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})(?:\\D?(\\d{1,2}))?\\D?");

    private final Workbook workbook;
    private final RecognisedWorkbook recognised;

    DivisionFile(Workbook workbook, @Nullable MappingChoice choice) {
        this.workbook = workbook;
        List<Sheet> heads = workbook.sheets().stream()
                .map(sheet -> new Sheet(
                        sheet.name(),
                        sheet.hidden(),
                        new ArrayList<>(sheet.rows()
                                .subList(0, Math.min(HEAD, sheet.rows().size()))),
                        List.of()))
                .toList();
        recognised =
                new TableRecogniser().recognise(new Workbook(workbook.format(), heads), ImportKind.DIVISIONS, choice);
    }

    RecognisedWorkbook recognised() {
        return recognised;
    }

    /** All rows of data of the selected sheets, in order; to be walked once. */
    Iterator<ListedDivision> rows() {
        Stream<ListedDivision> all = recognised.sheets().stream()
                .filter(RecognisedSheet::selected)
                .flatMap(found -> workbook.sheets().stream()
                        .filter(sheet -> sheet.name().equals(found.name()))
                        .flatMap(sheet -> rows(found, sheet)));
        return all.iterator();
    }

    private static Stream<ListedDivision> rows(RecognisedSheet found, Sheet sheet) {
        int header = found.headerRows().stream().mapToInt(row -> row).max().orElse(0);
        int code = column(found, Field.DIVISION_CODE);
        int name = column(found, Field.DIVISION_NAME);
        int shortName = column(found, Field.SHORT_NAME);
        int closed = column(found, Field.ENDED_ON);
        int successors = column(found, Field.SUCCESSORS);
        return sheet.rows().stream()
                .filter(row -> row.number() > header)
                .map(row -> new ListedDivision(
                        sheet.name(),
                        row.number(),
                        text(row, code),
                        text(row, name),
                        text(row, shortName),
                        day(text(row, closed)),
                        text(row, successors)))
                .filter(DivisionFile::isData);
    }

    private static int column(RecognisedSheet found, Field field) {
        return found.columns().stream()
                .filter(column -> column.field() == field)
                .mapToInt(RecognisedColumn::index)
                .findFirst()
                .orElse(-1);
    }

    private static String text(Row row, int column) {
        Cell cell = column < 0 ? Cell.BLANK : row.cell(column);
        String text = cell.text().strip();
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 128);
    }

    /** A repeated header, a note or a blank line is no division. */
    private static boolean isData(ListedDivision row) {
        boolean digits = row.codeText().chars().anyMatch(Character::isDigit);
        boolean note = row.name().isEmpty() && !row.codeText().chars().allMatch(c -> c < 128);
        return digits && !note || row.codeText().isEmpty() && !row.name().isEmpty();
    }

    /** A day; a month stands for its first day. What is no day is a day no division can close on, and is said so. */
    private static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return LocalDate.MIN;
        }
        try {
            String ofMonth = Optional.ofNullable(day.group(3)).orElse("1");
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(ofMonth));
        } catch (DateTimeException e) {
            return LocalDate.MIN;
        }
    }
}
