// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
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
                return all(rule -> rule.check(feature));
            }

            @Override
            public List<Fault> doubts(StoredFeature feature) {
                return all(rule -> rule.doubts(feature));
            }

            private List<Fault> all(Function<FeatureRule, List<Fault>> asking) {
                List<Fault> all = List.of();
                // Of a million rows nearly all are fine: nothing is made for those.
                for (FeatureRule rule : applying) {
                    List<Fault> faults = asking.apply(rule);
                    if (!faults.isEmpty()) {
                        all = Stream.concat(all.stream(), faults.stream()).toList();
                    }
                }
                return all;
            }
        };
    }

    /**
     * What the rules find wrong with a feature that is written by itself. A fault that the feature had before does not keep it
     * from being changed elsewhere: an imported incident of an unknown class can be closed.
     */
    public List<Problems.Problem> check(LayerSchema schema, StoredFeature feature, @Nullable StoredFeature before) {
        List<Problems.Problem> found = new ArrayList<>(ask(schema, feature));
        if (before != null && !found.isEmpty()) {
            found.removeAll(ask(schema, before));
        }
        return found;
    }

    private List<Problems.Problem> ask(LayerSchema schema, StoredFeature feature) {
        Problems problems = new Problems();
        rules.forEach(rule -> rule.check(schema, feature, problems));
        return problems.list();
    }

    /** How a transaction holds the links that writes a layer; it takes the lock before it reads or writes anything. */
    public LinkLock lock(LayerSchema schema) {
        boolean alone = schema.kind() == Kind.CELL
                || schema.kind() == Kind.BUILDING
                || registerRules.stream()
                        .anyMatch(rule -> rule.appliesTo(schema) && rule.lock(schema) == LinkLock.EXCLUSIVE);
        return alone ? LinkLock.EXCLUSIVE : LinkLock.SHARED;
    }

    /**
     * The rules of a layer about a feature and others, for the features that one transaction puts, which holds the links as
     * {@link #lock} says from here on.
     */
    public RegisterRule.Check begin(LayerSchema schema, StoreTransaction transaction) {
        transaction.lockLinks(lock(schema));
        List<RegisterRule.Check> checks = registerRules.stream()
                .filter(rule -> rule.appliesTo(schema))
                .map(rule -> rule.begin(schema, transaction))
                .toList();
        return feature ->
                checks.stream().flatMap(check -> check.check(feature).stream()).toList();
    }
}
