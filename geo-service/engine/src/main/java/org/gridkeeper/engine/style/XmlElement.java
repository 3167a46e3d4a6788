// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file with the line it is on. Document types and entities are refused. */
final class XmlElement {

    static final int MAX_DEPTH = 64;

    /** A piece of text between child elements. */
    record Text(String value, boolean cdata) {}

    final String style;
    final String namespace;
    final String name;
    final int line;
    final Map<String, String> attributes = new HashMap<>();
    /** {@link XmlElement}s and {@link Text}s in the order of the file. */
    final List<Object> content = new ArrayList<>();

    private XmlElement(String style, XMLStreamReader reader) {
        this.style = style;
        this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        this.name = reader.getLocalName();
        this.line = reader.getLocation().getLineNumber();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    static XmlElement parse(byte[] xml, String style) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            return parse(reader, style);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new StyleException(style, "", line, "the file is not well-formed XML");
        }
    }

    private static XmlElement parse(XMLStreamReader reader, String style) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = new XmlElement(style, reader);
                    if (open.size() >= MAX_DEPTH) {
                        throw element.refused("elements are nested more than %d deep".formatted(MAX_DEPTH));
                    }
                    if (!open.isEmpty()) {
                        open.getLast().content.add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.removeLast();
                    if (open.isEmpty()) {
                        return closed;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> addText(open, reader.getText(), false);
                case XMLStreamConstants.CDATA -> addText(open, reader.getText(), true);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new StyleException(
                            style,
                            "DOCTYPE",
                            reader.getLocation().getLineNumber(),
                            "document types and entities are not read");
                default -> {
                    // Comments and processing instructions carry nothing.
                }
            }
        }
        throw new StyleException(style, "", 0, "the file is empty");
    }

    private static void addText(Deque<XmlElement> open, String text, boolean cdata) {
        if (!open.isEmpty()) {
            open.getLast().content.add(new Text(text, cdata));
        }
    }

    StyleException refused(String reason) {
        return new StyleException(style, name, line, reason);
    }

    /** Child elements; stray text between them is refused. */
    List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Object item : content) {
            if (item instanceof XmlElement child) {
                children.add(child);
            } else if (item instanceof Text text && !text.value().isBlank()) {
                throw refused("unexpected text '%s'".formatted(text.value().strip()));
            }
        }
        return children;
    }

    /** The only child element. */
    XmlElement onlyChild() {
        List<XmlElement> children = children();
        if (children.size() != 1) {
            throw refused("needs exactly one element in it, has %d".formatted(children.size()));
        }
        return children.get(0);
    }

    /** Its text, stripped; elements in it are refused. */
    String text() {
        StringBuilder all = new StringBuilder();
        for (Object item : content) {
            if (item instanceof XmlElement child) {
                throw child.refused("is not supported in " + name);
            }
            all.append(((Text) item).value());
        }
        return all.toString().strip();
    }

    /** A value written plainly or as one {@code ogc:Literal}. */
    String literal() {
        boolean plain = content.stream().noneMatch(XmlElement.class::isInstance);
        if (plain) {
            return text();
        }
        XmlElement child = onlyChild();
        if (!child.name.equals("Literal") || !child.namespace.equals(SldReader.OGC)) {
            throw child.refused("is not supported in %s: only literal values are".formatted(name));
        }
        return child.text();
    }

    double number() {
        return number(literal());
    }

    double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number that is not finite.
        }
        throw refused("'%s' is not a number".formatted(text));
    }

    /** A number of at least 0. */
    double length() {
        double value = number();
        if (value < 0 || value > 1000) {
            throw refused("%s is outside 0..1000".formatted(value));
        }
        return value;
    }

    Optional<String> findAttribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    String getAttribute(String attribute) {
        return findAttribute(attribute).orElseThrow(() -> refused("needs the attribute '%s'".formatted(attribute)));
    }
}
