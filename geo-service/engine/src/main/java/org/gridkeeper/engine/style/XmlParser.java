// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a style file into elements. Document types, entities, deep nesting, too many elements and unknown attributes are
 * refused where they are met.
 */
final class XmlParser {

    static final int MAX_DEPTH = 64;
    static final int MAX_ELEMENTS = 40_000;

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> NONE = Set.of();
    private static final Set<String> UNIT = Set.of("uom", "version");
    private static final Set<String> CASE = Set.of("matchCase");
    private static final Set<String> NAME = Set.of("name");
    private static final Set<String> GEOMETRY = Set.of("srsName", "srsDimension", "decimal", "cs", "ts", "id", "gid");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("StyledLayerDescriptor", Set.of("version")),
            Map.entry("FeatureTypeStyle", Set.of("version")),
            Map.entry("PolygonSymbolizer", UNIT),
            Map.entry("LineSymbolizer", UNIT),
            Map.entry("PointSymbolizer", UNIT),
            Map.entry("TextSymbolizer", UNIT),
            Map.entry("RasterSymbolizer", UNIT),
            Map.entry("CssParameter", NAME),
            Map.entry("SvgParameter", NAME),
            Map.entry("VendorOption", NAME),
            Map.entry("Function", NAME),
            Map.entry("PropertyIsEqualTo", CASE),
            Map.entry("PropertyIsNotEqualTo", CASE),
            Map.entry("PropertyIsLessThan", CASE),
            Map.entry("PropertyIsLessThanOrEqualTo", CASE),
            Map.entry("PropertyIsGreaterThan", CASE),
            Map.entry("PropertyIsGreaterThanOrEqualTo", CASE),
            Map.entry("PropertyIsLike", Set.of("wildCard", "singleChar", "escape", "escapeChar", "matchCase")),
            Map.entry("ColorMap", Set.of("type", "extended")),
            Map.entry("ColorMapEntry", Set.of("color", "quantity", "opacity", "label")),
            Map.entry("OnlineResource", Set.of("href", "type")),
            Map.entry("Categorize", Set.of("fallbackValue", "thresholdsBelongTo", "threshholdsBelongTo")),
            Map.entry("Interpolate", Set.of("fallbackValue", "mode", "method")),
            Map.entry("Recode", Set.of("fallbackValue")),
            Map.entry("Concatenate", Set.of("fallbackValue")));

    private final StyleFile file;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;

    private XmlParser(StyleFile file) {
        this.file = file;
    }

    static XmlElement parse(byte[] xml, StyleFile file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XmlParser parser = new XmlParser(file);
        try {
            return parser.parse(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new StyleException(file.name, parser.innermost(), line, "the file is not well-formed XML");
        }
    }

    private String innermost() {
        return open.isEmpty() ? "" : open.getLast().name;
    }

    private XmlElement parse(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.removeLast();
                    if (open.isEmpty()) {
                        return closed;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> addText(reader.getText(), false);
                case XMLStreamConstants.CDATA -> addText(reader.getText(), true);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new StyleException(
                            file.name,
                            "DOCTYPE",
                            reader.getLocation().getLineNumber(),
                            "document types and entities are not read");
                default -> {
                    // Comments and processing instructions carry nothing.
                }
            }
        }
        throw new StyleException(file.name, "", 0, "the file is empty");
    }

    private void begin(XMLStreamReader reader) {
        XmlElement element = new XmlElement(file, open.peekLast(), reader);
        if (open.size() >= MAX_DEPTH) {
            throw element.refused("elements are nested more than %d deep".formatted(MAX_DEPTH));
        }
        if (++elements > MAX_ELEMENTS) {
            throw element.refused("the file has more than %d elements".formatted(MAX_ELEMENTS));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!XSI.equals(reader.getAttributeNamespace(i))) {
                checkAttribute(element, reader.getAttributeLocalName(i));
            }
        }
        if (!open.isEmpty()) {
            open.getLast().content.add(element);
        }
        open.addLast(element);
    }

    private static void checkAttribute(XmlElement element, String attribute) {
        boolean geometry = element.namespace.equals(GmlReader.GML);
        Set<String> known = geometry ? GEOMETRY : ATTRIBUTES.getOrDefault(element.name, NONE);
        if (!known.contains(attribute)) {
            throw element.refused("the attribute '%s' is not supported".formatted(attribute));
        }
    }

    private void addText(String text, boolean cdata) {
        if (!open.isEmpty()) {
            open.getLast().content.add(new XmlElement.Text(text, cdata));
        }
    }
}
