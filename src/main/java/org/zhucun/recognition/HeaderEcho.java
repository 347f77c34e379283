package org.zhucun.recognition;

import java.util.List;
import org.zhucun.spreadsheet.Cell;
import org.zhucun.spreadsheet.Row;

/** A header that comes again in the middle of its sheet: the same, another one, or the numbers of its columns. */
final class HeaderEcho {

    private final HeaderWords words = HeaderWords.shipped();
    private final ImportKind kind;
    private final List<List<String>> headers;

    /**
     * @param headers the raw texts of the header's rows, by column
     */
    HeaderEcho(ImportKind kind, List<List<String>> headers) {
        this.kind = kind;
        this.headers = headers;
    }

    /** The header's own words in most of the row. */
    boolean isSame(Row row) {
        int same = 0;
        int cells = 0;
        for (int column = 0; column < headers.size(); column++) {
            String text = row.cell(column).text();
            if (!text.isBlank()) {
                cells++;
                same += headers.get(column).contains(text) ? 1 : 0;
            }
        }
        return same >= 2 && same * 2 > cells;
    }

    /** 姓名 among at least four known headers that are not those above. */
    boolean isAnother(Row row) {
        if (row.cells().stream().noneMatch(this::isNameHeader) || isSame(row)) {
            return false;
        }
        long known = row.cells().stream()
                .filter(cell -> cell.type() == Cell.Type.TEXT && cell.text().length() <= 20 && !cell.isBlank())
                .filter(cell -> !words.meanings(List.of(cell.text()), kind).isEmpty())
                .count();
        return known >= 4;
    }

    private boolean isNameHeader(Cell cell) {
        String text = cell.text();
        return text.length() <= 20 && text.indexOf('姓') >= 0 && text.indexOf('名') > 0 && words.isNameHeader(text);
    }

    /** 1 2 3 4 ... or A B C ... below a header. */
    boolean isCounter(Row row) {
        int previous = 0;
        int steps = 0;
        int cells = 0;
        for (int column = 0; column < headers.size(); column++) {
            String text = Text.tight(row.cell(column).text());
            if (!text.isEmpty()) {
                cells++;
                int value = text.length() > 2
                        ? 0
                        : Text.isAllDigits(text) ? Integer.parseInt(text) : text.charAt(0) - 'A' + 1;
                steps += value == previous + 1 ? 1 : 0;
                previous = value;
            }
        }
        return steps >= 4 && steps * 10 >= cells * 7;
    }
}
