package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook's cell styles; nothing else of a style is read. */
final class XlsxStyles {

    private static final String PART = "styles.xml";

    private final List<NumberFormat> formats = new ArrayList<>();

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, NumberFormat> codes = new HashMap<>();
        XlsxStyles styles = new XlsxStyles();
        boolean cellStyles = false;
        while (xml.hasNext()) {
            int event = SafeXml.next(xml, PART);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cellStyles = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String code = SafeXml.attribute(xml, "formatCode");
                        codes.put(
                                number(SafeXml.attribute(xml, "numFmtId")), NumberFormat.of(code == null ? "" : code));
                    }
                    case "dxfs" -> SafeXml.skip(xml, PART);
                    case "cellXfs" -> cellStyles = true;
                    case "xf" -> {
                        if (cellStyles) {
                            int id = number(SafeXml.attribute(xml, "numFmtId"));
                            NumberFormat format = codes.get(id);
                            styles.formats.add(format == null ? NumberFormat.builtIn(id) : format);
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    NumberFormat at(int index) {
        return index >= 0 && index < formats.size() ? formats.get(index) : NumberFormat.GENERAL;
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text.strip());
    }
}
