// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.ClassEntry;
import org.gridkeeper.server.catalogue.Dictionaries;
import org.gridkeeper.server.store.StoredFeature;

/** Counts accepted rows whose class no dictionary has: they are kept, since a city adds classes later, and told of. */
final class UnknownClasses {

    private static final String CLASS = "class";
    private static final String EDITION = "edition";
    private static final int NAMED = 10;

    private final String layer;
    private final boolean covered;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> editionsAndCodes = new HashSet<>();
    private final Map<String, Long> unknown = new TreeMap<>();

    UnknownClasses(LayerSchema schema, Dictionaries dictionaries) {
        layer = schema.id();
        covered = dictionaries.covers(layer) && schema.findField(CLASS).isPresent();
        for (ClassEntry entry : dictionaries.list(layer)) {
            codes.add(entry.code());
            editionsAndCodes.add(entry.edition() + ' ' + entry.code());
        }
    }

    void count(StoredFeature feature) {
        if (!covered || !(feature.values().get(CLASS) instanceof String code)) {
            return;
        }
        String name = feature.values().get(EDITION) instanceof String edition ? edition + ' ' + code : code;
        if (!codes.contains(name) && !editionsAndCodes.contains(name)) {
            // Of a file whose classes are all its own, the first thousand are enough to tell.
            if (unknown.containsKey(name) || unknown.size() < 1_000) {
                unknown.merge(name, 1L, Long::sum);
            }
        }
    }

    Optional<String> note() {
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(
                ", ",
                unknown.entrySet().stream()
                        .limit(NAMED)
                        .map(each -> "%s (%,d)".formatted(each.getKey(), each.getValue()))
                        .toList());
        return Optional.of(
                "classes that the dictionary of %s does not have: %s%s; dictionaries/%s.csv in the home folder adds them"
                        .formatted(
                                layer,
                                first,
                                unknown.size() > NAMED ? " and %,d more".formatted(unknown.size() - NAMED) : "",
                                layer));
    }
}
