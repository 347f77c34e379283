package org.zhucun.spreadsheet;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads XML Spreadsheet 2003, the form Excel 2003 and many office systems save as {@code .xml} or {@code .xls}. */
final class Xml2003Reader {

    private static final String PART = "Workbook";

    private final String text;
    private final ReadBudget budget;
    private final CellNumbers numbers = new CellNumbers(false);
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final Map<String, Cell> known = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();

    Xml2003Reader(String text, ReadBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    Workbook read() {
        try {
            XMLStreamReader2 xml = SafeXml.open(new StringReader(text.stripLeading()));
            String style = "";
            while (xml.hasNext()) {
                if (SafeXml.next(xml, PART) == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "Style" -> {
                            style = attribute(xml, "ID", "");
                            NumberFormat inherited = formats.get(attribute(xml, "Parent", "Default"));
                            formats.put(style, inherited == null ? NumberFormat.GENERAL : inherited);
                        }
                        case "NumberFormat" -> {
                            String format = SafeXml.attribute(xml, "Format");
                            if (format != null) {
                                formats.put(style, NumberFormat.named(format));
                            }
                        }
                        case "Worksheet" -> worksheet(xml, attribute(xml, "Name", ""));
                        case "SupBook" -> throw new FileRefusedException(FileRule.EXTERNAL_LINKS, "SupBook");
                        case "OLEObject", "binData" -> throw new FileRefusedException(FileRule.EMBEDDINGS, PART);
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        }
        return new Workbook(FileFormat.XML_2003, sheets);
    }

    private void worksheet(XMLStreamReader2 xml, String name) throws XMLStreamException {
        SheetBuilder sheet = new SheetBuilder(budget, name, false);
        boolean hidden = false;
        int row = 0;
        for (int depth = 1; depth > 0; ) {
            int event = SafeXml.next(xml, PART);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Row")) {
                    row = number(xml, "Index", row + 1);
                    int span = number(xml, "Span", 0);
                    sheet.row(row);
                    row(xml, sheet, row);
                    row += span;
                } else if (xml.getLocalName().equals("Visible")) {
                    hidden = SafeXml.text(xml, PART).contains("Hidden");
                } else {
                    depth++;
                }
            }
        }
        Sheet built = sheet.build();
        sheets.add(new Sheet(built.name(), hidden, built.rows(), built.merges()));
    }

    private void row(XMLStreamReader2 xml, SheetBuilder sheet, int row) throws XMLStreamException {
        int column = -1;
        while (SafeXml.next(xml, PART) != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("Cell")) {
                SafeXml.skip(xml, PART);
                continue;
            }
            column = number(xml, "Index", column + 2) - 1;
            int across = number(xml, "MergeAcross", 0);
            int down = number(xml, "MergeDown", 0);
            String style = attribute(xml, "StyleID", "Default");
            String formula = SafeXml.attribute(xml, "Formula");
            sheet.put(column, cell(xml, style, formula));
            if (across > 0 || down > 0) {
                sheet.merge(new MergedArea(row, row + down, column, column + across));
            }
            column += across;
        }
    }

    /** Comments also hold a Data element; they are left out whole. */
    private Cell cell(XMLStreamReader2 xml, String style, @Nullable String formula) throws XMLStreamException {
        Cell cell = formula == null ? Cell.BLANK : new Cell(Cell.Type.ERROR, formula, null);
        while (SafeXml.next(xml, PART) != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Data")) {
                    String type = attribute(xml, "Type", "String");
                    cell = value(type, SafeXml.text(xml, PART), style);
                } else {
                    SafeXml.skip(xml, PART);
                }
            }
        }
        return cell;
    }

    private Cell value(String type, String value, String style) {
        NumberFormat format = formats.getOrDefault(style, NumberFormat.GENERAL);
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "Number" -> numbers.cell(value.strip(), format);
            case "DateTime" -> CellNumbers.isoDate(value, format);
            case "Boolean" -> new Cell(Cell.Type.BOOLEAN, SafeXml.flag(value) ? "TRUE" : "FALSE", null);
            case "Error" -> new Cell(Cell.Type.ERROR, value, null);
            default -> known(value);
        };
    }

    private Cell known(String value) {
        Cell cell = known.get(value);
        if (cell == null) {
            budget.useCharacters(value.length());
            cell = Cell.text(value.replace("\r\n", "\n"));
            if (known.size() < 100_000) {
                known.put(value, cell);
            }
        }
        return cell;
    }

    private static String attribute(XMLStreamReader2 xml, String name, String absent) {
        String value = SafeXml.attribute(xml, name);
        return value == null ? absent : value;
    }

    private static int number(XMLStreamReader2 xml, String name, int absent) {
        String value = SafeXml.attribute(xml, name);
        return value == null ? absent : Integer.parseInt(value.strip());
    }
}
