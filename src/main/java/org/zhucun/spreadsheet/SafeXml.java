package org.zhucun.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as a stream, without document types, entities or network. Elements are told by their local names alone,
 * so that transitional and strict workbooks read the same.
 */
final class SafeXml {

    private static final int LONGEST_TEXT = 1 << 20;

    private static final InputFactoryImpl FACTORY = factory();
    private static final OutputFactoryImpl WRITERS = new OutputFactoryImpl();

    private SafeXml() {}

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new FileRefusedException(FileRule.DOCTYPE, "");
        });
        return factory;
    }

    static XMLStreamReader2 open(InputStream in) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
    }

    static XMLStreamReader2 open(Reader in) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
    }

    /** Writes a part in UTF-8. */
    static XMLStreamWriter2 create(OutputStream out) throws XMLStreamException {
        XMLStreamWriter2 xml = (XMLStreamWriter2) WRITERS.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("1.0", "UTF-8", true);
        return xml;
    }

    /** The next event; refuses document types and entities on sight. */
    static int next(XMLStreamReader xml, String part) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefusedException(FileRule.DOCTYPE, part);
        }
        return event;
    }

    /** The value of an attribute by its local name, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean flag(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** Leaves the current element with everything in it. */
    static void skip(XMLStreamReader xml, String part) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next(xml, part);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** All text within the current element, that of elements inside it among it. */
    static String text(XMLStreamReader xml, String part) throws XMLStreamException {
        String first = "";
        int event = next(xml, part);
        if (event == XMLStreamConstants.CHARACTERS) {
            first = xml.getText();
            event = next(xml, part);
        }
        return event == XMLStreamConstants.END_ELEMENT ? first : rest(xml, part, event, first);
    }

    /** Text that comes in pieces, from the event that is current. */
    private static String rest(XMLStreamReader xml, String part, int current, String first) throws XMLStreamException {
        StringBuilder text = new StringBuilder(first);
        int depth = 1;
        int event = current;
        while (true) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
            if (depth == 0) {
                return text.toString();
            }
            event = next(xml, part);
        }
    }

    static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw new FileRefusedException(FileRule.BOMB);
        }
        text.append(more);
    }
}
