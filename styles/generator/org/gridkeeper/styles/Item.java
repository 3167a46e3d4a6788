// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An element of house.xml as one theme sees it: its attributes by name, each {@code "a; dark: b; contrast: c"} with its
 * value there, and none of the children that are for other themes.
 */
record Item(String name, Map<String, String> attributes, List<Item> children) {

    static Item of(Element element, String theme) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), forTheme(attribute.getNodeValue(), theme));
        }
        List<Item> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && isFor(child.getAttribute("themes"), theme)) {
                children.add(of(child, theme));
            }
        }
        return new Item(element.getTagName(), attributes, children);
    }

    /** Themes that are named; with a minus those that are not. */
    private static boolean isFor(String themes, String theme) {
        List<String> named = Arrays.asList(themes.split(" "));
        return themes.startsWith("-") ? !named.contains('-' + theme) : themes.isEmpty() || named.contains(theme);
    }

    private static String forTheme(String value, String theme) {
        String[] parts = value.split(";");
        for (String part : parts) {
            if (part.strip().startsWith(theme + ": ")) {
                return part.strip().substring(theme.length() + 2).strip();
            }
        }
        return parts[0].strip();
    }

    Optional<String> find(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isEmpty());
    }

    String get(String attribute) {
        return find(attribute)
                .orElseThrow(() -> new IllegalArgumentException("%s has no '%s'".formatted(name, attribute)));
    }

    String get(String attribute, String otherwise) {
        return find(attribute).orElse(otherwise);
    }

    @Nullable
    String orNull(String attribute) {
        return attributes.get(attribute);
    }

    Item with(String attribute, String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new Item(name, changed, children);
    }

    Item without(String attribute) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        changed.remove(attribute);
        return new Item(name, changed, children);
    }

    Item with(List<Item> newChildren) {
        return new Item(name, attributes, newChildren);
    }

    List<Item> listChildren(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }
}
