package org.zhucun.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** A small element without text, such as a cell style, taken out of a part to be changed and written back. */
record XmlNode(String prefix, String namespace, String name, Map<String, String> attributes, List<XmlNode> children) {

    /** Reads the element the reader stands on, to its end. Foreign extensions inside are left out. */
    static XmlNode read(XMLStreamReader2 xml, String part) throws XMLStreamException {
        XmlNode node = start(xml);
        while (SafeXml.next(xml, part) != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getNamespaceURI().equals(node.namespace)
                        && !xml.getLocalName().equals("extLst")) {
                    node.children.add(read(xml, part));
                } else {
                    SafeXml.skip(xml, part);
                }
            }
        }
        return node;
    }

    /** The element the reader stands on, without what is inside; attributes of other namespaces are left out. */
    static XmlNode start(XMLStreamReader2 xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeNamespace(i).isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return bare(xml).with(attributes);
    }

    /** The element the reader stands on, at its start or its end, by name alone. */
    static XmlNode bare(XMLStreamReader2 xml) {
        return new XmlNode(
                xml.getPrefix(), xml.getNamespaceURI(), xml.getLocalName(), new LinkedHashMap<>(), new ArrayList<>());
    }

    private XmlNode with(Map<String, String> others) {
        return new XmlNode(prefix, namespace, name, others, children);
    }

    XmlNode child(String childName) {
        return new XmlNode(prefix, namespace, childName, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** The same element with one attribute set, or removed where the value is null. */
    XmlNode with(String attribute, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new XmlNode(prefix, namespace, name, changed, children);
    }

    int number(String attribute, int absent) {
        String value = attributes.get(attribute);
        return value == null ? absent : Integer.parseInt(value.strip());
    }

    void writeStart(XMLStreamWriter2 out) throws XMLStreamException {
        out.writeStartElement(prefix, name, namespace);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    void write(XMLStreamWriter2 out) throws XMLStreamException {
        writeStart(out);
        for (XmlNode child : children) {
            child.write(out);
        }
        out.writeEndElement();
    }
}
