package org.zhucun.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Violation;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;
import org.zhucun.spreadsheet.Sheet;
import org.zhucun.spreadsheet.Workbook;

/** Finds the tables of a workbook and proposes what their columns mean. */
public final class TableRecogniser {

    private static final List<String> OF_OTHER_LISTS =
            List.of("户主", "贫困户", "脱贫户", "监测户", "农户", "金额", "银行卡", "开户", "账号", "应发", "实发", "补助标准");

    /**
     * @param choice what a person confirmed or corrected, null for the first look
     * @return every sheet, with the rows of those that hold a table; see {@link RecognisedWorkbook#refusal()}
     */
    public RecognisedWorkbook recognise(Workbook workbook, ImportKind kind, @Nullable MappingChoice choice) {
        List<RecognisedSheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            HeaderBlock header = kind == ImportKind.ROSTER ? header(sheet, kind, choice, new Merges(sheet)) : null;
            List<Sheet> each = header == null ? List.of(sheet) : PeopleInARow.apart(sheet, header);
            each.forEach(one -> sheets.add(sheet(one, kind, choice)));
        }
        return new RecognisedWorkbook(kind, List.copyOf(sheets), refusal(workbook, kind, sheets));
    }

    private static RecognisedSheet sheet(Sheet sheet, ImportKind kind, @Nullable MappingChoice choice) {
        MappingChoice.@Nullable SheetChoice chosen = choice == null ? null : choice.of(sheet.name());
        Merges merges = new Merges(sheet);
        HeaderBlock header = header(sheet, kind, choice, merges);
        if (header == null) {
            return new RecognisedSheet(
                    sheet.name(), sheet.hidden(), false, List.of(), List.of(), List.of(), List.of(), List.of(), "");
        }
        List<Row> body = below(sheet.rows(), header);
        ColumnMapper mapper = new ColumnMapper(kind, header, body);
        List<RecognisedColumn> columns =
                chosen == null || chosen.columns() == null ? mapper.map() : mapper.map(chosen.columns());
        TableReader table = new TableReader(kind, sheet, header, columns, merges).read(header);
        List<Set<Field>> missing = missing(kind, columns, table.context());
        boolean selected = choice == null ? !sheet.hidden() && !isHopeless(kind, columns, missing) : chosen != null;
        return new RecognisedSheet(
                sheet.name(),
                sheet.hidden(),
                selected,
                headerRows(sheet.rows(), header),
                columns,
                missing,
                table.data(),
                table.skipped(),
                Fingerprint.of(kind, columns));
    }

    private static @Nullable HeaderBlock header(
            Sheet sheet, ImportKind kind, @Nullable MappingChoice choice, Merges merges) {
        MappingChoice.@Nullable SheetChoice chosen = choice == null ? null : choice.of(sheet.name());
        HeaderBlock header = chosen == null || chosen.headerRows().isEmpty()
                ? new HeaderFinder(kind, sheet.rows(), merges).find()
                : chosenHeader(sheet.rows(), chosen.headerRows(), merges);
        return header == null && kind == ImportKind.ROSTER ? aboveIdentityNumbers(sheet.rows(), merges) : header;
    }

    /** People under headers nobody knows, or under none: most of the first rows carry an identity number. */
    private static @Nullable HeaderBlock aboveIdentityNumbers(List<Row> rows, Merges merges) {
        int first = 0;
        while (first < Math.min(rows.size(), 10) && !hasIdentityNumber(rows.get(first))) {
            first++;
        }
        long people = rows.stream()
                .skip(first)
                .limit(10)
                .filter(TableRecogniser::hasIdentityNumber)
                .count();
        if (people < 2 || people * 2 < Math.min(10, rows.size() - first)) {
            return null;
        }
        boolean headed = first > 0 && rows.get(first - 1).cells().size() >= 3;
        return headed ? HeaderBlock.of(rows, first - 1, first - 1, merges) : HeaderBlock.none(rows);
    }

    private static boolean hasIdentityNumber(Row row) {
        return row.cells().stream().anyMatch(TableRecogniser::isIdentityNumber);
    }

    private static boolean isIdentityNumber(Cell cell) {
        String text = cell.text();
        return text.length() == 18 && Text.isAllDigits(text.substring(0, 17));
    }

    private static @Nullable HeaderBlock chosenHeader(List<Row> rows, List<Integer> numbers, Merges merges) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (numbers.contains(rows.get(i).number())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? null : HeaderBlock.of(rows, first, last, merges);
    }

    private static List<Row> below(List<Row> rows, HeaderBlock header) {
        int index = header.last() + 1;
        while (index < rows.size() && rows.get(index).number() <= header.lastNumber()) {
            index++;
        }
        return rows.subList(index, rows.size());
    }

    private static List<Integer> headerRows(List<Row> rows, HeaderBlock header) {
        return rows.subList(header.first(), header.last() + 1).stream()
                .map(Row::number)
                .toList();
    }

    private static List<Set<Field>> missing(
            ImportKind kind, List<RecognisedColumn> columns, Map<Field, String> context) {
        return kind.required().stream()
                .filter(group -> columns.stream().noneMatch(c -> c.field() != null && group.contains(c.field())))
                .filter(group -> group.stream().noneMatch(context::containsKey))
                .filter(group -> !group.contains(Field.VILLAGE_PLACE) || !standsBeforeTheRole(columns))
                .toList();
    }

    private static boolean standsBeforeTheRole(List<RecognisedColumn> columns) {
        return columns.stream()
                .anyMatch(c -> c.field() == Field.ROLE && RoleCells.placeBefore(Text.tight(c.sample())) != null);
    }

    /** People without a place and without a role, households, or payments: some other list. */
    private static boolean isHopeless(ImportKind kind, List<RecognisedColumn> columns, List<Set<Field>> missing) {
        return kind == ImportKind.ROSTER
                && !missing.isEmpty()
                && (missing.size() >= 2 || columns.stream().anyMatch(c -> isOfAnotherList(c.header())));
    }

    private static boolean isOfAnotherList(String header) {
        return OF_OTHER_LISTS.stream().anyMatch(header::contains);
    }

    private static @Nullable Violation refusal(Workbook workbook, ImportKind kind, List<RecognisedSheet> sheets) {
        List<RecognisedSheet> selected =
                sheets.stream().filter(RecognisedSheet::selected).toList();
        if (selected.isEmpty()) {
            String hidden = String.join(
                    "、",
                    sheets.stream()
                            .filter(s -> s.hidden() && s.isTable() && !isHopeless(kind, s.columns(), s.missing()))
                            .map(RecognisedSheet::name)
                            .toList());
            return hidden.isEmpty()
                    ? Violation.of(kind.notOne(), null, headersSeen(workbook, kind))
                    : Violation.of(RecognitionRule.ONLY_HIDDEN, null, hidden);
        }
        return selected.stream().allMatch(s -> s.rows().isEmpty())
                ? Violation.of(RecognitionRule.NO_DATA, null, selected.get(0).name())
                : null;
    }

    private static String headersSeen(Workbook workbook, ImportKind kind) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .map(sheet -> new HeaderFinder(kind, sheet.rows(), new Merges(sheet)).mostLikely())
                .filter(headers -> !headers.isEmpty())
                .findFirst()
                .orElse("");
    }
}
