// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;
import org.gridkeeper.server.store.StoredFeature;

/**
 * What one register asks of each row: the fields that must be there, and those that are one of a few words.
 *
 * @param words by the name of the field
 */
record RowForm(List<String> required, Map<String, List<String>> words) {

    List<Fault> check(StoredFeature feature) {
        List<Fault> faults = new ArrayList<>();
        for (String field : required) {
            Object value = feature.values().get(field);
            if (value == null || value.toString().isBlank()) {
                faults.add(new Fault(field, "", "missing", "must be given; it is empty"));
            }
        }
        words.forEach((field, allowed) -> {
            if (feature.values().get(field) instanceof String word && !allowed.contains(word)) {
                faults.add(new Fault(
                        field, word, "unknown-word", "must be one of %s".formatted(String.join(", ", allowed))));
            }
        });
        return faults;
    }
}
