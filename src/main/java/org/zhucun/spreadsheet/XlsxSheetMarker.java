package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.zhucun.shared.Severity;

/** Copies one worksheet part and puts its marks in; what is not marked stays as it is, formulas and all. */
final class XlsxSheetMarker {

    private static final String REASON_WIDTH = "48";

    private final XMLStreamReader2 xml;
    private final XMLStreamWriter2 out;
    private final String part;
    private final XlsxFills fills;
    private final SheetMarks marks;
    private final List<XmlNode> columns = new ArrayList<>();
    private boolean columnsWritten;
    private int row;
    private int column;
    private int headerStyle = -1;
    private List<Integer> wanted = List.of();

    XlsxSheetMarker(XMLStreamReader2 xml, XMLStreamWriter2 out, String part, XlsxFills fills, SheetMarks marks) {
        this.xml = xml;
        this.out = out;
        this.part = part;
        this.fills = fills;
        this.marks = marks;
    }

    void copy() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = SafeXml.next(xml, part);
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                insertBefore(Integer.MAX_VALUE, XmlNode.bare(xml));
                out.copyEventFromReader(xml, false);
            } else {
                out.copyEventFromReader(xml, false);
            }
        }
    }

    private void start() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "dimension" -> SafeXml.skip(xml, part);
            case "cols" -> writeColumns(XmlNode.read(xml, part));
            case "sheetData" -> {
                XmlNode data = XmlNode.start(xml);
                if (!columnsWritten) {
                    writeColumns(data.child("cols"));
                }
                out.copyEventFromReader(xml, false);
            }
            case "row" -> startRow();
            case "c" -> cell();
            default -> out.copyEventFromReader(xml, false);
        }
    }

    /** Gives the reason column a readable width, also where it lies in a range that is hidden to the last column. */
    private void writeColumns(XmlNode cols) throws XMLStreamException {
        columnsWritten = true;
        columns.addAll(cols.children());
        int at = marks.reasonColumn() + 1;
        XmlNode reason = cols.child("col")
                .with("min", Integer.toString(at))
                .with("max", Integer.toString(at))
                .with("width", REASON_WIDTH)
                .with("customWidth", "1");
        List<XmlNode> written = new ArrayList<>();
        boolean placed = false;
        for (XmlNode col : cols.children()) {
            int min = col.number("min", 1);
            int max = col.number("max", min);
            if (max < at) {
                written.add(col);
                continue;
            }
            if (min < at) {
                written.add(col.with("max", Integer.toString(at - 1)));
            }
            if (!placed) {
                written.add(reason);
                placed = true;
            }
            if (max > at) {
                written.add(col.with("min", Integer.toString(Math.max(min, at + 1))));
            }
        }
        if (!placed) {
            written.add(reason);
        }
        new XmlNode(cols.prefix(), cols.namespace(), "cols", cols.attributes(), written).write(out);
    }

    private void startRow() throws XMLStreamException {
        XmlNode start = XmlNode.start(xml);
        row = start.number("r", row + 1);
        column = -1;
        wanted = new ArrayList<>(marks.columns(row));
        start.with("spans", null).with("r", Integer.toString(row)).writeStart(out);
    }

    private void cell() throws XMLStreamException {
        XmlNode start = XmlNode.start(xml);
        String reference = start.attributes().get("r");
        column = reference == null ? column + 1 : XlsxSheetParser.column(reference);
        insertBefore(column, start);
        if (column == marks.reasonColumn() && row >= marks.headerRow()) {
            SafeXml.skip(xml, part);
            if (wanted.remove((Integer) column)) {
                reason(start);
            }
            return;
        }
        wanted.remove((Integer) column);
        int style = fills.marked(start.number("s", 0), marks.colour(row, column));
        if (row == marks.headerRow()) {
            headerStyle = style;
        }
        start.with("r", reference(column)).with("s", Integer.toString(style)).writeStart(out);
        copyInside();
    }

    private void copyInside() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = SafeXml.next(xml, part);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            out.copyEventFromReader(xml, false);
        }
    }

    /** Writes the cells that are wanted and not there, up to a column. */
    private void insertBefore(int next, XmlNode like) throws XMLStreamException {
        while (!wanted.isEmpty() && wanted.get(0) < next) {
            int at = wanted.remove(0);
            if (at == marks.reasonColumn()) {
                reason(like);
            } else {
                Severity severity = marks.colour(row, at);
                newCell(like, at, fills.marked(styleOf(at), severity)).write(out);
            }
        }
    }

    private void reason(XmlNode like) throws XMLStreamException {
        String text = marks.reason(row);
        boolean header = row == marks.headerRow() && headerStyle >= 0;
        XmlNode cell = newCell(like, marks.reasonColumn(), header ? headerStyle : fills.reason());
        cell.with("t", "inlineStr").writeStart(out);
        like.child("is").writeStart(out);
        like.child("t").writeStart(out);
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        out.writeCharacters(text == null ? "" : XlsxStrings.escaped(text));
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private XmlNode newCell(XmlNode like, int at, int style) {
        return like.child("c").with("r", reference(at)).with("s", Integer.toString(style));
    }

    private int styleOf(int at) {
        for (XmlNode col : columns) {
            if (col.number("min", 1) <= at + 1 && at + 1 <= col.number("max", 0)) {
                return col.number("style", 0);
            }
        }
        return 0;
    }

    private String reference(int at) {
        return CellReference.convertNumToColString(at) + row;
    }
}
