// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.List;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.StoredFeature;

/**
 * What must be true of one feature by itself before it is kept. Imports and single writes ask every bean of this type; what
 * only single writes are held to overrides the last method alone. Safe for all threads.
 */
public interface FeatureRule {

    /** The reason of a fault whose feature holds what may not be kept, not even among what was rejected. */
    String CITIZEN_NUMBER = "citizen-number";

    default boolean appliesTo(LayerSchema schema) {
        return true;
    }

    /** What is wrong with a feature of a layer that the rule applies to, not yet linked; empty when nothing is. */
    default List<Fault> check(StoredFeature feature) {
        return List.of();
    }

    /**
     * What is doubtful about such a feature; empty when nothing is. Single writes are refused for it. Imports keep the row and
     * count it: old files hold much that nobody can ask about any more.
     */
    default List<Fault> doubts(StoredFeature feature) {
        return List.of();
    }

    /** Adds what is wrong with a feature that is written by itself, whose values fit their fields' types already. */
    default void check(LayerSchema schema, StoredFeature feature, Problems problems) {
        if (appliesTo(schema)) {
            check(feature).forEach(fault -> problems.add(fault.field(), fault.value(), fault.remedy()));
            doubts(feature).forEach(fault -> problems.add(fault.field(), fault.value(), fault.remedy()));
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param value as it was given; hidden when it must not be repeated
     * @param reason a stable code, such as {@code bad-credit-code}
     * @param remedy for a person: what is expected and what to do
     */
    record Fault(String field, String value, String reason, String remedy) {

        /** The fault as a sentence. */
        public String sentence() {
            return "%s '%s': %s".formatted(field, value, remedy);
        }
    }
}
