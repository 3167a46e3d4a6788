// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Every rule that a feature must keep to. Safe for all threads. */
@Component
public class FeatureRules {

    private final List<FeatureRule> rules;
    private final List<RegisterRule> registerRules;

    public FeatureRules(List<FeatureRule> rules, List<RegisterRule> registerRules) {
        this.rules = List.copyOf(rules);
        this.registerRules = List.copyOf(registerRules);
    }

    /** The rules of a layer about a feature by itself, for many features. */
    public FeatureRule of(LayerSchema schema) {
        List<FeatureRule> applying =
                rules.stream().filter(rule -> rule.appliesTo(schema)).toList();
        return new FeatureRule() {
            @Override
            public boolean appliesTo(LayerSchema other) {
                return schema.id().equals(other.id());
            }

            @Override
            public List<Fault> check(StoredFeature feature) {
                List<Fault> all = List.of();
                // Of a million rows nearly all are fine: nothing is made for those.
                for (FeatureRule rule : applying) {
                    List<Fault> faults = rule.check(feature);
                    if (!faults.isEmpty()) {
                        all = Stream.concat(all.stream(), faults.stream()).toList();
                    }
                }
                return all;
            }
        };
    }

    /** The rules of a layer about a feature and others, for the features that one transaction puts. */
    public RegisterRule.Check begin(LayerSchema schema, StoreTransaction transaction) {
        List<RegisterRule.Check> checks = registerRules.stream()
                .filter(rule -> rule.appliesTo(schema))
                .map(rule -> rule.begin(schema, transaction))
                .toList();
        return feature ->
                checks.stream().flatMap(check -> check.check(feature).stream()).toList();
    }
}
