// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a style file with the line it is on; {@link XmlParser} makes them. */
final class XmlElement {

    /** Elements that SLD 1.1 keeps in its own namespace, or that are found there. */
    private static final Set<String> OF_SLD = Set.of(
            "StyledLayerDescriptor",
            "NamedLayer",
            "UserStyle",
            "IsDefault",
            "VendorOption",
            "Name",
            "Title",
            "Abstract");

    /** A piece of text between child elements. */
    record Text(String value, boolean cdata) {}

    final StyleFile file;
    final @Nullable XmlElement parent;
    final String namespace;
    final String name;
    final int line;
    final Map<String, String> attributes = new HashMap<>();
    /** {@link XmlElement}s and {@link Text}s in the order of the file. */
    final List<Object> content = new ArrayList<>();

    XmlElement(StyleFile file, @Nullable XmlElement parent, XMLStreamReader reader) {
        this.file = file;
        this.parent = parent;
        this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        this.name = reader.getLocalName();
        this.line = reader.getLocation().getLineNumber();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    /** The local name of an element of the style's own namespace: that of SLD 1.0, or of Symbology Encoding 1.1. */
    String styleName() {
        boolean sld = namespace.equals(SldReader.SLD);
        boolean se = namespace.equals(SldReader.SE);
        boolean fits = file.encoding ? se || (sld && OF_SLD.contains(name)) : sld;
        if (!fits) {
            throw refused("is not of the namespace " + (file.encoding ? SldReader.SE : SldReader.SLD));
        }
        return name;
    }

    /** The local name of an element of the namespace of filters. */
    String filterName() {
        if (!namespace.equals(SldReader.OGC)) {
            throw refused("is not of the namespace " + SldReader.OGC);
        }
        return name;
    }

    boolean isFilter(String wanted) {
        return namespace.equals(SldReader.OGC) && name.equals(wanted);
    }

    StyleException unsupported() {
        return refused("is not supported here");
    }

    void note(String text) {
        file.note(this, text);
    }

    StyleException refused(String reason) {
        return new StyleException(file.name, name, line, reason);
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
        if (!child.isFilter("Literal")) {
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

    Optional<String> findAttribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    String getAttribute(String attribute) {
        return findAttribute(attribute).orElseThrow(() -> refused("needs the attribute '%s'".formatted(attribute)));
    }
}
