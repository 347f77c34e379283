package org.zhucun.spreadsheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads one worksheet part. A formula stands as its stored result; one that was never calculated is an
 * {@code ERROR} whose text is the formula itself, so that nobody takes it for an empty cell.
 */
final class XlsxSheetParser {

    private final XMLStreamReader2 xml;
    private final String part;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final CellNumbers numbers;
    private final ReadBudget budget;
    private final SheetBuilder sheet;

    private int row;
    private boolean rowOpen;
    private int column;

    XlsxSheetParser(
            XMLStreamReader2 xml,
            String part,
            XlsxStrings strings,
            XlsxStyles styles,
            CellNumbers numbers,
            ReadBudget budget,
            SheetBuilder sheet) {
        this.xml = xml;
        this.part = part;
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
        this.budget = budget;
        this.sheet = sheet;
    }

    void parse() throws XMLStreamException {
        while (xml.hasNext()) {
            if (SafeXml.next(xml, part) == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "c" -> cell();
                    case "row" -> startRow();
                    case "mergeCell" -> merge();
                    default -> {}
                }
            }
        }
    }

    /** A row without its number follows the one before, unless its first cell knows better. */
    private void startRow() {
        String number = SafeXml.attribute(xml, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        rowOpen = number == null;
        column = -1;
        sheet.row(row);
    }

    private void cell() throws XMLStreamException {
        String type = "n";
        int style = 0;
        column++;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> place(xml.getAttributeValue(i));
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
        String formula = null;
        String value = null;
        String inline = null;
        for (int event = SafeXml.next(xml, part);
                event != XMLStreamConstants.END_ELEMENT;
                event = SafeXml.next(xml, part)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = SafeXml.text(xml, part);
                    case "f" -> formula = SafeXml.text(xml, part);
                    case "is" -> inline = XlsxStrings.item(xml, part);
                    default -> SafeXml.skip(xml, part);
                }
            }
        }
        if (inline != null) {
            sheet.put(column, text(inline));
        } else if (value != null && !value.isEmpty()) {
            sheet.put(column, value(type, value, style));
        } else if (formula != null && !type.equals("str")) {
            sheet.put(column, new Cell(Cell.Type.ERROR, "=" + formula, null));
        }
    }

    private Cell value(String type, String value, int style) {
        return switch (type) {
            case "s" -> strings.at(Integer.parseInt(value));
            case "n" -> numbers.cell(value, styles.at(style));
            case "b" -> new Cell(Cell.Type.BOOLEAN, SafeXml.flag(value) ? "TRUE" : "FALSE", null);
            case "e" -> new Cell(Cell.Type.ERROR, value, null);
            case "d" -> CellNumbers.isoDate(value, styles.at(style));
            default -> text(XlsxStrings.plain(value));
        };
    }

    private Cell text(String text) {
        budget.useCharacters(text.length());
        return Cell.text(text);
    }

    private void place(String reference) {
        column = column(reference);
        if (rowOpen) {
            int named = rowNumber(reference);
            if (named != row) {
                row = named;
                sheet.row(row);
            }
            rowOpen = false;
        }
    }

    private void merge() {
        String range = SafeXml.attribute(xml, "ref");
        if (range != null) {
            sheet.merge(area(range));
        }
    }

    private static MergedArea area(String range) {
        int colon = range.indexOf(':');
        String from = colon < 0 ? range : range.substring(0, colon);
        String to = range.substring(colon + 1);
        return new MergedArea(rowNumber(from), rowNumber(to), column(from), column(to));
    }

    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            } else if (c >= 'a' && c <= 'z') {
                column = column * 26 + (c - 'a' + 1);
            } else if (c != '$') {
                break;
            }
        }
        return column - 1;
    }

    static int rowNumber(@Nullable String reference) {
        int row = 0;
        for (int i = 0; reference != null && i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row;
    }
}
