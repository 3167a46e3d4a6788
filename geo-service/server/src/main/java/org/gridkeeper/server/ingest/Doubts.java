// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;

/** Counts accepted rows that a rule doubts: they are kept, and told of by field and reason, never with their values. */
final class Doubts {

    private record What(String field, String reason, String remedy) implements Comparable<What> {
        @Override
        public int compareTo(What other) {
            return (field + ' ' + reason).compareTo(other.field + ' ' + other.reason);
        }
    }

    private final FeatureRule rules;
    private final Map<What, Long> counts = new TreeMap<>();

    Doubts(FeatureRule rules) {
        this.rules = rules;
    }

    void count(StoredFeature feature) {
        for (FeatureRule.Fault doubt : rules.doubts(feature)) {
            counts.merge(new What(doubt.field(), doubt.reason(), doubt.remedy()), 1L, Long::sum);
        }
    }

    List<String> notes() {
        return counts.entrySet().stream()
                .map(each -> "%,d %s kept whose %s %s (%s)"
                        .formatted(
                                each.getValue(),
                                each.getValue() == 1 ? "row was" : "rows were",
                                each.getKey().field,
                                each.getKey().remedy,
                                each.getKey().reason))
                .toList();
    }
}
