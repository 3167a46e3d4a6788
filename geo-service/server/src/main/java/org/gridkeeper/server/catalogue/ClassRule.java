// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * A class is one of the layer's dictionary, of the edition that the feature names, or of any when it names none. Layers
 * without a dictionary take every class. Single writes alone are held to it: imports count what they do not know.
 */
@Component
class ClassRule implements FeatureRule {

    private static final int NAMED = 12;

    private final Dictionaries dictionaries;

    ClassRule(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public void check(LayerSchema schema, StoredFeature feature, Problems problems) {
        if (!dictionaries.covers(schema.id()) || !(feature.values().get("class") instanceof String name)) {
            return;
        }
        Set<String> editions = dictionaries.list(schema.id()).stream()
                .map(ClassEntry::edition)
                .collect(Collectors.toCollection(TreeSet::new));
        if (feature.values().get("edition") instanceof String edition) {
            if (!editions.contains(edition)) {
                problems.add("edition", edition, "the dictionary of %s has %s".formatted(schema.id(), editions));
            } else if (dictionaries.find(schema.id(), edition, name).isEmpty()) {
                String known = named(codes(schema.id(), Set.of(edition)));
                problems.add("class", name, "edition %s of %s has %s".formatted(edition, schema.id(), known));
            }
            return;
        }
        Set<String> all = codes(schema.id(), editions);
        if (!all.contains(name)) {
            problems.add("class", name, "the dictionary of %s has %s".formatted(schema.id(), named(all)));
        }
    }

    private Set<String> codes(String layer, Set<String> editions) {
        return dictionaries.list(layer).stream()
                .filter(entry -> editions.contains(entry.edition()))
                .map(ClassEntry::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(Set<String> known) {
        String some = known.stream().limit(NAMED).collect(Collectors.joining(", "));
        return some + (known.size() > NAMED ? " and %d more".formatted(known.size() - NAMED) : "");
    }
}
