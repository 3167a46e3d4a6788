// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.catalogue.Problems;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every rule about a feature that is to be written. Safe for all threads. */
@Component
class WriteRules {

    private final ObjectProvider<FeatureRule> rules;

    WriteRules(ObjectProvider<FeatureRule> rules) {
        this.rules = rules;
    }

    /**
     * What the rules find wrong. A fault that the feature had before does not keep it from being changed elsewhere: an
     * imported incident of an unknown class can be closed.
     */
    List<Problems.Problem> check(LayerSchema schema, StoredFeature feature, @Nullable StoredFeature before) {
        List<Problems.Problem> found = new ArrayList<>(ask(schema, feature));
        if (before != null && !found.isEmpty()) {
            found.removeAll(ask(schema, before));
        }
        return found;
    }

    private List<Problems.Problem> ask(LayerSchema schema, StoredFeature feature) {
        Problems problems = new Problems();
        rules.orderedStream().forEach(rule -> rule.check(schema, feature, problems));
        return problems.list();
    }
}
