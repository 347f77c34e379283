package org.zhucun.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads the tables of an HTML file, the form in which many office systems export "Excel". Rows are read one by one and
 * let go. A cell is a number only where the file says so ({@code x:num}); what merely looks like one stays text.
 */
final class HtmlReader {

    /** A table under construction: its rows so far, and how many more rows each column is covered by a rowspan. */
    private static final class Table {
        final SheetBuilder sheet;
        int row;
        int[] covered = new int[64];

        Table(SheetBuilder sheet) {
            this.sheet = sheet;
        }

        int free(int from) {
            int column = from;
            while (column < covered.length && covered[column] > 0) {
                column++;
            }
            return column;
        }

        void cover(int column, int width, int rows) {
            if (column + width > covered.length) {
                covered = Arrays.copyOf(covered, Math.max(column + width, covered.length * 2));
            }
            Arrays.fill(covered, column, column + width, rows);
        }

        void endRow() {
            for (int i = 0; i < covered.length; i++) {
                covered[i] = Math.max(0, covered[i] - 1);
            }
        }
    }

    private static final int WIDEST_SPAN = 1_000;
    private static final int HEAD = 65_536;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern SHEET_NAME = Pattern.compile("<x:Name>([^<]{1,100})</x:Name>");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][-+]?\\d{1,3})?");

    private final String text;
    private final ReadBudget budget;
    private final HtmlFormats formats = new HtmlFormats();
    private final CellNumbers numbers;
    private final Map<Element, Table> tables = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    HtmlReader(String text, ReadBudget budget) {
        this.text = text;
        this.budget = budget;
        String head = text.substring(0, Math.min(text.length(), HEAD));
        Matcher name = SHEET_NAME.matcher(head);
        while (name.find()) {
            names.add(Parser.unescapeEntities(name.group(1), false));
        }
        this.numbers = new CellNumbers(head.contains("<x:Date1904"));
    }

    /** The encoding the bytes prove; what the file declares decides only where they prove none. */
    static String decode(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
        if (declared.find() && declared.group(1).startsWith("big5")) {
            return TextDecoder.decode(content, Charset.forName("Big5"));
        }
        return TextDecoder.decode(content);
    }

    Workbook read() {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(text, "")) {
            Iterator<Element> elements = parser.iterator();
            while (elements.hasNext()) {
                Element element = elements.next();
                if (element.normalName().equals("style")) {
                    formats.learn(element.data());
                } else if (element.normalName().equals("tr")) {
                    row(element);
                    element.remove();
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        tables.values().forEach(table -> sheets.add(table.sheet.build()));
        boolean anyRow = sheets.stream().anyMatch(sheet -> !sheet.rows().isEmpty());
        return new Workbook(
                FileFormat.HTML,
                sheets.stream()
                        .filter(sheet -> !anyRow || !sheet.rows().isEmpty())
                        .toList());
    }

    private void row(Element tr) {
        Element element = tr.closest("table");
        if (element == null) {
            return;
        }
        Table table = tables.get(element);
        if (table == null) {
            String name = tables.size() < names.size() ? names.get(tables.size()) : "Sheet" + (tables.size() + 1);
            table = new Table(new SheetBuilder(budget, name, false));
            tables.put(element, table);
        }
        table.sheet.row(++table.row);
        int column = 0;
        for (Element cell : tr.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            column = table.free(column);
            int width = span(cell, "colspan", WIDEST_SPAN);
            int height = span(cell, "rowspan", SheetBuilder.GRID_ROWS - table.row + 1);
            if (column + width > SheetBuilder.GRID_COLUMNS) {
                throw new FileRefusedException(FileRule.DAMAGED);
            }
            Cell value = cell(cell);
            table.sheet.put(column, value);
            table.cover(column, width, height);
            if ((width > 1 || height > 1) && value.type() != Cell.Type.BLANK) {
                table.sheet.merge(new MergedArea(table.row, table.row + height - 1, column, column + width - 1));
            }
            column += width;
        }
        table.endRow();
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(value)));
    }

    private Cell cell(Element cell) {
        String shown = HtmlText.of(cell);
        if (cell.hasAttr("x:num")) {
            String value = cell.attr("x:num").strip();
            String number = value.isEmpty() ? shown.replace(",", "") : value;
            if (NUMBER.matcher(number).matches()) {
                return numbers.cell(number, formats.of(cell));
            }
        }
        if (cell.hasAttr("x:bool")) {
            return new Cell(Cell.Type.BOOLEAN, cell.attr("x:bool").equalsIgnoreCase("FALSE") ? "FALSE" : "TRUE", null);
        }
        if (cell.hasAttr("x:err")) {
            return new Cell(Cell.Type.ERROR, shown, null);
        }
        budget.useCharacters(shown.length());
        return Cell.text(shown);
    }
}
