package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;
import org.zhucun.shared.Severity;

/**
 * The cell styles of a workbook, and the coloured twins its marked cells need. Our two fills are colours nobody picks
 * by hand; by them a mark is known again, and taken off, when a corrected workbook comes back.
 */
final class XlsxFills {

    private static final String PART = "styles.xml";
    private static final String ERROR = "FFFFC9CE";
    private static final String WARNING = "FFFFEC9E";

    private final List<XmlNode> styles = new ArrayList<>();
    private int known;
    private int fills;
    private int errorFill = -1;
    private int warningFill = -1;
    private @Nullable XmlNode fillsElement;

    static XlsxFills read(XMLStreamReader2 xml) throws XMLStreamException {
        XlsxFills fills = new XlsxFills();
        while (xml.hasNext()) {
            if (SafeXml.next(xml, PART) == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "fills" -> fills.readFills(xml);
                    case "cellXfs" -> fills.readStyles(xml);
                    case "dxfs" -> SafeXml.skip(xml, PART);
                    default -> {}
                }
            }
        }
        fills.known = fills.styles.size();
        return fills;
    }

    private void readFills(XMLStreamReader2 xml) throws XMLStreamException {
        XmlNode element = XmlNode.read(xml, PART);
        fillsElement = element;
        for (XmlNode fill : element.children()) {
            String colour = fill.toString();
            errorFill = colour.contains(ERROR) ? fills : errorFill;
            warningFill = colour.contains(WARNING) ? fills : warningFill;
            fills++;
        }
    }

    private void readStyles(XMLStreamReader2 xml) throws XMLStreamException {
        styles.addAll(XmlNode.read(xml, PART).children());
    }

    /** Whether the part has the lists that marks are added to; every workbook saved by a program has. */
    boolean usable() {
        return fillsElement != null && !styles.isEmpty();
    }

    /** The style that looks like {@code base} in the colour of a mark, or without one. */
    int marked(int base, @Nullable Severity severity) {
        XmlNode style = styles.get(base >= 0 && base < styles.size() ? base : 0);
        int fill = style.number("fillId", 0);
        boolean coloured = fill > 0 && (fill == errorFill || fill == warningFill);
        if (severity == null) {
            return coloured ? index(style.with("fillId", "0").with("applyFill", null)) : base;
        }
        int wanted = severity == Severity.ERROR ? errorFill() : warningFill();
        return index(style.with("fillId", Integer.toString(wanted)).with("applyFill", "1"));
    }

    /** The style of a reason: wrapped, at the top of its cell. */
    int reason() {
        XmlNode plain =
                styles.get(0).with("fillId", "0").with("applyFill", null).with("applyAlignment", "1");
        XmlNode alignment = plain.child("alignment").with("vertical", "top").with("wrapText", "1");
        return index(
                new XmlNode(plain.prefix(), plain.namespace(), plain.name(), plain.attributes(), List.of(alignment)));
    }

    private int errorFill() {
        errorFill = errorFill < 0 ? fills++ : errorFill;
        return errorFill;
    }

    private int warningFill() {
        warningFill = warningFill < 0 ? fills++ : warningFill;
        return warningFill;
    }

    private int index(XmlNode style) {
        int at = styles.indexOf(style);
        if (at < 0) {
            styles.add(style);
            at = styles.size() - 1;
        }
        return at;
    }

    /** Copies the part with the fills and styles that were asked for since. */
    void write(XMLStreamReader2 xml, XMLStreamWriter2 out) throws XMLStreamException {
        String list = "";
        while (xml.hasNext()) {
            int event = SafeXml.next(xml, PART);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (list.isEmpty() && (name.equals("fills") || name.equals("cellXfs"))) {
                    list = name;
                    int count = name.equals("fills") ? fills : styles.size();
                    XmlNode.start(xml).with("count", Integer.toString(count)).writeStart(out);
                    continue;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(list)) {
                addTo(list, out);
                list = "";
            }
            out.copyEventFromReader(xml, false);
        }
    }

    private void addTo(String list, XMLStreamWriter2 out) throws XMLStreamException {
        if (list.equals("cellXfs")) {
            for (XmlNode style : styles.subList(known, styles.size())) {
                style.write(out);
            }
        } else if (fillsElement != null) {
            int present = fillsElement.children().size();
            for (int id = present; id < fills; id++) {
                fill(fillsElement, id == errorFill ? ERROR : WARNING).write(out);
            }
        }
    }

    private static XmlNode fill(XmlNode like, String colour) {
        XmlNode pattern = like.child("patternFill").with("patternType", "solid");
        pattern.children().add(like.child("fgColor").with("rgb", colour));
        pattern.children().add(like.child("bgColor").with("indexed", "64"));
        XmlNode fill = like.child("fill");
        fill.children().add(pattern);
        return fill;
    }
}
