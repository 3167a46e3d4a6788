// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.List;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.StoredFeature;

/** What must be true of one feature by itself before it is kept, however it comes in. Rules are found by Spring. */
public interface FeatureRule {

    /** The reason of a fault whose feature holds what may not be kept, not even among what was rejected. */
    String CITIZEN_NUMBER = "citizen-number";

    boolean appliesTo(LayerSchema schema);

    /** What is wrong with a feature of a layer that the rule applies to; empty when nothing is. */
    List<Fault> check(StoredFeature feature);

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
