// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridkeeper.server.catalogue.ClassEntry;
import org.gridkeeper.server.catalogue.Dictionaries;
import org.springframework.stereotype.Component;

/** What the classes of a layer are called, by the dictionaries; a code that several editions have, as the first says. */
@Component
class ClassTitles {

    private final Dictionaries dictionaries;
    private final Map<String, Map<String, Map<String, String>>> byLayer = new ConcurrentHashMap<>();

    ClassTitles(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Titles by language tag; the code itself when the dictionary does not have it. */
    Map<String, String> get(String layer, String code) {
        Map<String, String> titles =
                byLayer.computeIfAbsent(layer, this::titles).get(code);
        return titles == null ? Map.of("zh", code, "en", code) : titles;
    }

    private Map<String, Map<String, String>> titles(String layer) {
        Map<String, Map<String, String>> titles = new HashMap<>();
        for (ClassEntry entry : dictionaries.list(layer)) {
            titles.putIfAbsent(entry.code(), entry.titles());
        }
        return titles;
    }
}
