// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.StoredFeature;

/**
 * What features of some layers must keep besides the types of their fields. Every bean of this type is asked before a
 * single feature is written; imports have rejections of their own. Safe for all threads.
 */
public interface FeatureRule {

    /** Adds what is wrong with the feature, whose values fit their fields' types already; it is not yet linked. */
    void check(LayerSchema schema, StoredFeature feature, Problems problems);
}
