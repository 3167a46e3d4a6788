// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.List;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;

/**
 * What must be true of a feature together with others before it is kept: checked in the transaction that writes it, which
 * keeps other writers away from what was read. Rules are found by Spring.
 */
public interface RegisterRule {

    boolean appliesTo(LayerSchema schema);

    /** How a transaction holds the links that writes features of a layer that the rule applies to. */
    default LinkLock lock(LayerSchema schema) {
        return LinkLock.SHARED;
    }

    /**
     * Begins the check of one transaction's features of a layer that the rule applies to. The transaction holds the links as
     * {@link #lock} says.
     */
    Check begin(LayerSchema schema, StoreTransaction transaction);

    /** The check of one transaction. A feature is checked before it is put, each after the ones before it were put. */
    interface Check {

        /** What is wrong with a feature; empty when nothing is, and then the check counts on it being put. */
        List<FeatureRule.Fault> check(StoredFeature feature);
    }
}
