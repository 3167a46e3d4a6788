// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.store.StoreTransaction;

/**
 * Hears, in the transaction that does it, where a feature has come to lie: for registers that are tied to a feature by
 * reference and lie where it lies, as rooms in their building. What it writes it writes with {@link
 * StoreTransaction#put} or {@link StoreTransaction#relink}, and to layers without geometry alone.
 */
public interface LinkFollower {

    /** A feature was put with this link, or linked anew. */
    void linked(StoreTransaction transaction, LayerSchema schema, String id, Link link);

    void removed(StoreTransaction transaction, LayerSchema schema, String id);
}
