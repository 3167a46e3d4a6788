// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of a style file while it is read. For one thread. */
final class StyleFile {

    final String name;
    final SldReader.Reading reading;
    /** Whether it is SLD 1.1 with Symbology Encoding 1.1. */
    boolean encoding;
    /** Expressions and conditions so far. */
    int terms;

    private final List<StyleNote> notes = new ArrayList<>();
    private final Map<String, Picture> pictures = new HashMap<>();

    StyleFile(String name, SldReader.Reading reading) {
        this.name = name;
        this.reading = reading;
    }

    /** Says once for each element and text what GeoServer does otherwise. */
    void note(XmlElement element, String text) {
        boolean said = notes.stream()
                .anyMatch(n -> n.element().equals(element.name) && n.text().equals(text));
        if (!said) {
            notes.add(new StyleNote(element.line, element.name, text));
        }
    }

    List<StyleNote> notes() {
        return List.copyOf(notes);
    }

    Map<String, Picture> pictures() {
        return pictures;
    }
}
