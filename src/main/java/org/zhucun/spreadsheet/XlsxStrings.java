package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The shared strings of a workbook, each one cell that every place naming it shares. */
public final class XlsxStrings {

    private static final String PART = "sharedStrings.xml";

    private final List<Cell> cells = new ArrayList<>();

    static XlsxStrings none() {
        return new XlsxStrings();
    }

    static XlsxStrings read(XMLStreamReader xml, ReadBudget budget) throws XMLStreamException {
        XlsxStrings strings = new XlsxStrings();
        while (xml.hasNext()) {
            if (SafeXml.next(xml, PART) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = item(xml, PART);
                budget.useCharacters(text.length());
                strings.cells.add(Cell.text(text));
            }
        }
        return strings;
    }

    Cell at(int index) {
        if (index < 0 || index >= cells.size()) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
        return cells.get(index);
    }

    /** The text of an {@code si} or {@code is} element: its runs joined, what is spoken (rPh) left out. */
    static String item(XMLStreamReader xml, String part) throws XMLStreamException {
        String only = null;
        StringBuilder joined = null;
        for (int depth = 1; depth > 0; ) {
            int event = SafeXml.next(xml, part);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t")) {
                    String text = SafeXml.text(xml, part);
                    if (only == null) {
                        only = text;
                    } else {
                        joined = joined == null ? new StringBuilder(only) : joined;
                        SafeXml.append(joined, text);
                    }
                } else if (name.equals("rPh") || name.equals("rPr")) {
                    SafeXml.skip(xml, part);
                } else {
                    depth++;
                }
            }
        }
        return only == null ? "" : plain(joined == null ? only : joined.toString());
    }

    /** Undoes the {@code _x000D_} escapes and makes every line break one line feed. */
    static String plain(String text) {
        String decoded = text;
        if (text.contains("_x")) {
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                if (isEscape(text, i)) {
                    out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                    i += 6;
                } else {
                    out.append(text.charAt(i));
                }
            }
            decoded = out.toString();
        }
        return decoded.indexOf('\r') < 0 ? decoded : decoded.replace("\r\n", "\n");
    }

    /** The other way round: what XML cannot hold is escaped, and so is text that looks like an escape. */
    public static String escaped(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean unfit =
                    c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF' || loneSurrogate(text, i);
            if (unfit || c == '_' && isEscape(text, i)) {
                out = out == null ? new StringBuilder(text.substring(0, i)) : out;
                out.append(String.format("_x%04X_", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean loneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || !text.startsWith("_x", at) || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
