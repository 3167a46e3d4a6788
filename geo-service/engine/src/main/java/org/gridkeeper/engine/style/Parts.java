// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The children of an element of a style, sorted: elements by name, CssParameters (SvgParameters in Symbology Encoding)
 * and VendorOptions by their attribute. Only what is known is let in, and once.
 */
final class Parts {

    private static final Set<String> NONE = Set.of();

    /** What may be in an element. */
    record Known(Set<String> elements, Set<String> css, Set<String> options) {

        static Known of(String... names) {
            return new Known(Set.of(names), NONE, NONE);
        }

        Known css(String... names) {
            return new Known(elements, Set.of(names), options);
        }

        Known options(String... names) {
            return new Known(elements, css, Set.of(names));
        }
    }

    private final XmlElement parent;
    private final Map<String, XmlElement> elements = new HashMap<>();
    private final Map<String, XmlElement> css = new HashMap<>();
    private final Map<String, XmlElement> options = new HashMap<>();

    private Parts(XmlElement parent) {
        this.parent = parent;
    }

    static Parts of(XmlElement parent, Known known) {
        Parts parts = new Parts(parent);
        String parameter = parent.file.encoding ? "SvgParameter" : "CssParameter";
        for (XmlElement child : parent.children()) {
            String name = child.styleName();
            if (name.equals(parameter)) {
                parts.named(child, known.css, parts.css, "parameter");
            } else if (name.equals("VendorOption")) {
                parts.named(child, known.options, parts.options, "option");
            } else if (known.elements.contains(name)) {
                put(parts.elements, name, child);
            } else {
                throw child.unsupported();
            }
        }
        return parts;
    }

    private void named(XmlElement child, Set<String> known, Map<String, XmlElement> into, String what) {
        String name = child.getAttribute("name");
        if (!known.contains(name)) {
            throw child.refused("the %s '%s' is not supported in %s".formatted(what, name, parent.name));
        }
        put(into, name, child);
    }

    private static void put(Map<String, XmlElement> into, String name, XmlElement child) {
        if (into.put(name, child) != null) {
            throw child.refused("there may be only one");
        }
    }

    @Nullable
    XmlElement find(String name) {
        return elements.get(name);
    }

    XmlElement get(String name) {
        XmlElement part = elements.get(name);
        if (part == null) {
            throw parent.refused("has no " + name);
        }
        return part;
    }

    @Nullable
    XmlElement css(String name) {
        return css.get(name);
    }

    @Nullable
    XmlElement option(String name) {
        return options.get(name);
    }
}
