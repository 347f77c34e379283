package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;

/** Tells rows of data from all the others that stand between and below them. */
final class RowSorter {

    private static final int LONGEST_HEADING = 30;

    /** What only a person has; a row without any of it is a numbered blank or a vacancy. */
    private static final Set<Field> OF_A_PERSON = EnumSet.of(
            Field.NAME,
            Field.GENDER,
            Field.BIRTH,
            Field.ID_NUMBER,
            Field.POLITICAL,
            Field.PARTY_JOINED,
            Field.WORK_STARTED,
            Field.PHONE);

    private final ImportKind kind;
    private final Merges merges;
    private final HeaderEcho echo;
    private final List<Integer> personal = new ArrayList<>();
    private final List<Integer> mapped = new ArrayList<>();
    private final int nameColumn;
    private final int idColumn;
    private final int width;

    RowSorter(ImportKind kind, List<RecognisedColumn> columns, HeaderEcho echo, Merges merges) {
        this.kind = kind;
        this.merges = merges;
        this.echo = echo;
        int name = -1;
        int id = -1;
        int end = 0;
        for (RecognisedColumn column : columns) {
            Field field = column.field();
            if (field != null) {
                mapped.add(column.index());
                end = column.index() + 1;
                if (kind != ImportKind.ROSTER || OF_A_PERSON.contains(field)) {
                    personal.add(column.index());
                }
                name = field == Field.NAME ? column.index() : name;
                id = field == Field.ID_NUMBER ? column.index() : id;
            }
        }
        this.nameColumn = name;
        this.idColumn = id;
        this.width = end;
    }

    /** Whether nothing stands in the mapped columns, nor a heading before them. */
    boolean isBlank(Row row) {
        for (int column : mapped) {
            if (!row.cell(column).isBlank()) {
                return false;
            }
        }
        for (int column = 0; column < width; column++) {
            Cell cell = row.cell(column);
            if (cell.type() == Cell.Type.TEXT && !cell.isBlank() && !Text.isAllDigits(Text.tight(cell.text()))) {
                return false;
            }
        }
        return true;
    }

    /** Why the row is no data, null when it is. */
    SkippedRow.@Nullable Reason reasonToSkip(Row row, boolean beforeAnyData) {
        boolean identified = hasIdentity(row);
        String first = firstText(row);
        if (saysExample(row)
                || first.length() <= 12 && RowWords.EXAMPLE.matcher(first).matches()
                || isFirstWithPlaceholder(row, beforeAnyData, identified)) {
            return SkippedRow.Reason.EXAMPLE;
        }
        if (identified) {
            return null;
        }
        List<String> texts = texts(row);
        if (echo.isSame(row) || echo.isAnother(row) || echo.isCounter(row)) {
            return SkippedRow.Reason.HEADER;
        }
        if (texts.stream().filter(t -> RowWords.REQUIRED.matcher(t).matches()).count() * 2 > texts.size()) {
            return SkippedRow.Reason.REQUIRED_MARK;
        }
        boolean fewOfAPerson = filled(row, personal) <= 2;
        if (fewOfAPerson
                && texts.stream()
                        .limit(6)
                        .anyMatch(t -> RowWords.TOTAL.matcher(t).matches())) {
            return SkippedRow.Reason.TOTAL;
        }
        if (fewOfAPerson
                && texts.stream().anyMatch(t -> RowWords.SIGNATURE.matcher(t).matches())) {
            return SkippedRow.Reason.SIGNATURE;
        }
        return texts.size() <= 2 || merges.hasWideText(row) ? alone(row, texts, first) : nobody(row);
    }

    /** A row of one or two texts, or one with a wide merge. */
    private SkippedRow.@Nullable Reason alone(Row row, List<String> texts, String first) {
        boolean wide = merges.hasWideText(row);
        if (wide && filled(row, personal) > 2) {
            return nobody(row);
        }
        String longest = texts.stream()
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
        if (RowWords.NOTE.matcher(first).matches() || longest.length() > LONGEST_HEADING) {
            return wide || texts.size() == 1 ? SkippedRow.Reason.NOTE : nobody(row);
        }
        if (texts.size() != 1) {
            return wide ? SkippedRow.Reason.NOTE : nobody(row);
        }
        if (RowWords.DATE_ALONE.matcher(first).matches()) {
            return SkippedRow.Reason.SIGNATURE;
        }
        if (RowWords.LIST_TITLE.matcher(first).matches()) {
            return SkippedRow.Reason.TITLE;
        }
        boolean heading = wide
                || row.cell(nameColumn < 0 ? 0 : nameColumn).isBlank()
                || !SectionText.read(first).isEmpty();
        return heading && kind == ImportKind.ROSTER ? sectionOrNote(first) : nobody(row);
    }

    private static SkippedRow.Reason sectionOrNote(String text) {
        return SectionText.read(text).isEmpty() && text.length() > 12
                ? SkippedRow.Reason.NOTE
                : SkippedRow.Reason.SECTION;
    }

    private SkippedRow.@Nullable Reason nobody(Row row) {
        return filled(row, personal) == 0 ? SkippedRow.Reason.NOBODY : null;
    }

    /** A name and something as long as an identity number: the usual row, told at a glance. */
    private boolean hasIdentity(Row row) {
        if (nameColumn < 0 || idColumn < 0 || row.cell(nameColumn).isBlank()) {
            return false;
        }
        Cell id = row.cell(idColumn);
        return id.text().length() >= 15 && Text.isDigit(Text.clean(id.text()).charAt(0));
    }

    /** 张三（示例） for a name. */
    private boolean saysExample(Row row) {
        String name = nameColumn < 0 ? "" : row.cell(nameColumn).text();
        return name.length() >= 4 && (name.contains("示例") || name.contains("样例") || name.contains("例如"));
    }

    private boolean isFirstWithPlaceholder(Row row, boolean beforeAnyData, boolean identified) {
        if (!beforeAnyData || nameColumn < 0) {
            return false;
        }
        String name = Text.tight(row.cell(nameColumn).text());
        boolean soundNumber = identified
                && new IdentityCells(new Spot(Field.ID_NUMBER, idColumn), java.time.LocalDate.MAX)
                                .read(row.cell(idColumn))
                                .value()
                        != null;
        return !soundNumber && RowWords.PLACEHOLDER.matcher(name).matches();
    }

    private int filled(Row row, List<Integer> columns) {
        int count = 0;
        for (int column : columns) {
            count += row.cell(column).isBlank() ? 0 : 1;
        }
        return count;
    }

    private String firstText(Row row) {
        for (int column = 0; column < width; column++) {
            Cell cell = row.cell(column);
            if (cell.type() == Cell.Type.TEXT && !cell.isBlank()) {
                return Text.tight(cell.text());
            }
        }
        return "";
    }

    private List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Cell cell = row.cell(column);
            if (!cell.isBlank() && cell.type() != Cell.Type.NUMBER) {
                texts.add(Text.tight(cell.text()));
            }
        }
        return texts;
    }
}
