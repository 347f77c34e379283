package org.zhucun.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads text with delimiters: comma, tab, semicolon or bar, whichever cuts the first records into the same number of
 * columns most often. Every cell is text; rows count as a spreadsheet program counts them, a quoted line break within
 * one row and an empty line a row of its own.
 */
final class DelimitedReader {

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int SAMPLED_RECORDS = 60;

    /** What a cell of a spreadsheet can hold; a longer one is a quotation mark that nobody closed. */
    private static final int LONGEST_CELL = 32_767;

    private final String text;
    private final ReadBudget budget;
    private final Map<String, Cell> known = new HashMap<>();

    DelimitedReader(String text, ReadBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    Workbook read() {
        String body = text;
        char delimiter = 0;
        // Excel takes a first line "sep=;" as the delimiter and does not show it.
        if (text.startsWith("sep=") && text.length() > 5 && (text.charAt(5) == '\r' || text.charAt(5) == '\n')) {
            delimiter = text.charAt(4);
            body = text.substring(text.startsWith("\r\n", 5) ? 7 : 6);
        }
        if (delimiter == 0) {
            delimiter = likeliest(body);
        }
        SheetBuilder sheet = new SheetBuilder(budget, "Sheet1", false);
        long number = 0;
        try (CSVParser parser = format(delimiter).parse(new StringReader(body))) {
            for (CSVRecord record : parser) {
                sheet.row((int) ++number);
                for (int column = 0; column < record.size(); column++) {
                    sheet.put(column, cell(record.get(column), number));
                }
            }
        } catch (UncheckedIOException e) {
            throw new FileRefusedException(FileRule.OPEN_QUOTE, number + 1).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Workbook(FileFormat.CSV, List.of(sheet.build()));
    }

    private Cell cell(String raw, long row) {
        if (raw.isEmpty()) {
            return Cell.BLANK;
        }
        if (raw.length() > LONGEST_CELL) {
            throw new FileRefusedException(FileRule.OPEN_QUOTE, row);
        }
        Cell cell = known.get(raw);
        if (cell == null) {
            budget.useCharacters(raw.length());
            cell = Cell.text(FormulaGuard.undo(raw).replace("\r\n", "\n"));
            if (known.size() < 100_000) {
                known.put(raw, cell);
            }
        }
        return cell;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static char likeliest(String body) {
        char best = ',';
        long bestScore = 0;
        for (char delimiter : DELIMITERS) {
            long score = score(body, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    /** Records that share the commonest width of two or more, times the cuts in each. */
    private static long score(String body, char delimiter) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (CSVParser parser = format(delimiter).parse(new StringReader(body))) {
            int seen = 0;
            for (CSVRecord record : parser) {
                widths.merge(record.size(), 1, Integer::sum);
                if (++seen == SAMPLED_RECORDS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // An open quotation mark is judged when the file is read; what was cut so far counts.
        }
        return widths.entrySet().stream()
                .mapToLong(e -> (long) e.getValue() * (e.getKey() - 1))
                .max()
                .orElse(0);
    }
}
