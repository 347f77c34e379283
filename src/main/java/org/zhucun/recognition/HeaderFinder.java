package org.zhucun.recognition;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;

/** Looks for the rows whose cells are headers. */
final class HeaderFinder {

    private static final int ROWS_LOOKED_AT = 40;
    private static final int TALLEST = 4;

    private final HeaderWords words = HeaderWords.shipped();
    private final ImportKind kind;
    private final List<Row> rows;
    private final Merges merges;
    private final Map<List<String>, List<HeaderWords.Meaning>> known = new HashMap<>();

    HeaderFinder(ImportKind kind, List<Row> rows, Merges merges) {
        this.kind = kind;
        this.rows = rows;
        this.merges = merges;
    }

    /** The block that understands most columns, the flattest of equals; null when none is a header. */
    @Nullable
    HeaderBlock find() {
        HeaderBlock best = null;
        int bestScore = 0;
        for (int first = 0; first < Math.min(rows.size(), ROWS_LOOKED_AT); first++) {
            for (int last = first; last < Math.min(rows.size(), first + TALLEST); last++) {
                boolean gap = rows.get(last).number() - rows.get(first).number() >= TALLEST;
                if (gap || holdsData(rows.get(last)) || last > first && isAlone(rows.get(last))) {
                    break;
                }
                HeaderBlock block = HeaderBlock.of(rows, first, last, merges);
                int score = fields(block).size();
                boolean flatter = best != null && last - first < best.last() - best.first();
                if (score > bestScore || score == bestScore && flatter) {
                    best = block;
                    bestScore = score;
                }
            }
        }
        return best == null || !isEnough(fields(best)) ? null : withGroupsAbove(best);
    }

    private Set<Field> fields(HeaderBlock block) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (List<String> path : block.paths()) {
            known.computeIfAbsent(path, p -> words.meanings(p, kind)).stream()
                    .map(HeaderWords.Meaning::field)
                    .filter(field -> !fields.contains(field))
                    .findFirst()
                    .ifPresent(fields::add);
        }
        return fields;
    }

    private boolean isEnough(Set<Field> fields) {
        return switch (kind) {
            case ROSTER ->
                fields.size() >= (fields.contains(Field.NAME) ? 3 : 5)
                        && (fields.contains(Field.NAME) || fields.contains(Field.ID_NUMBER));
            case DIVISIONS -> fields.contains(Field.DIVISION_CODE) && fields.contains(Field.DIVISION_NAME);
            case UNITS -> fields.contains(Field.UNIT_NAME);
            case VILLAGES -> kind.required().get(0).stream().anyMatch(fields::contains);
        };
    }

    /** A row of groups adds no field and yet says which 职务 is meant, or whose 姓名. */
    private HeaderBlock withGroupsAbove(HeaderBlock block) {
        int first = block.first();
        while (first > 0
                && block.last() - first + 1 < TALLEST
                && rows.get(first).number() - rows.get(first - 1).number() == 1
                && isGroupRow(rows.get(first - 1))) {
            first--;
        }
        return first == block.first() ? block : HeaderBlock.of(rows, first, block.last(), merges);
    }

    private boolean isGroupRow(Row row) {
        long texts = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        boolean preamble = row.cells().stream()
                .anyMatch(cell -> cell.text().contains("填报") || cell.text().contains("日期:"));
        boolean grouped = row.cells().stream()
                .anyMatch(cell -> !cell.isBlank()
                        && (HeaderGroup.of(cell.text()) != null || HeaderWords.impliedRole(cell.text()) != null)
                        && cell.text().length() <= 8);
        return texts >= 2 && grouped && !preamble;
    }

    /** One cell below a header is a section or a note, never a line of the header. */
    private static boolean isAlone(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() < 2;
    }

    /** Whether a cell of the row can only be data: an identity number, a phone, two dates. */
    private static boolean holdsData(Row row) {
        int dates = 0;
        for (Cell cell : row.cells()) {
            String text = cell.text();
            if (cell.type() == Cell.Type.DATE
                    || text.length() >= 6
                            && text.length() <= 10
                            && DateText.fullYear(text)
                            && text.chars().filter(c -> Text.isDigit((char) c)).count() >= 5) {
                dates++;
            }
            if (dates >= 2 || text.length() >= 11 && Text.isAllDigits(text.substring(0, 10))) {
                return true;
            }
        }
        return false;
    }

    /** The headers of the row that looks most like one, for telling why nothing was found. */
    String mostLikely() {
        Row best = null;
        for (Row row : rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT))) {
            if (best == null || texts(row) > texts(best)) {
                best = row;
            }
        }
        if (best == null) {
            return "";
        }
        return String.join(
                "、",
                best.cells().stream()
                        .filter(cell -> cell.type() == Cell.Type.TEXT && !cell.isBlank())
                        .map(cell -> Text.tight(cell.text()))
                        .limit(12)
                        .toList());
    }

    private static long texts(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.type() == Cell.Type.TEXT && cell.text().length() <= 20 && !cell.isBlank())
                .count();
    }
}
