// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridkeeper.engine.index.LayerSchema;

/** The one place where features last. Safe for all threads and for several processes on one database. */
public interface FeatureStore {

    /**
     * Makes the layer's table, or adds the columns that the schema has and the table lacks. Never drops a column.
     *
     * @throws IllegalArgumentException when a column is there with another type, or the geometry kind differs
     */
    void declare(LayerSchema schema);

    /** Every declared layer, in order of declaration. */
    List<LayerSchema> listSchemas();

    Optional<LayerSchema> findSchema(String layer);

    /** Visits every feature of a layer in order of insertion, streaming. */
    void forEach(String layer, Consumer<StoredFeature> features);

    Optional<StoredFeature> find(String layer, String id);

    /** The same with the number of the write that made it so. */
    Optional<VersionedFeature> findVersioned(String layer, String id);

    /**
     * Visits the features whose field, or whose {@code cell} or {@code building}, is this text, in order of insertion.
     *
     * @throws IllegalArgumentException when the layer has no such text
     */
    void forEachOf(String layer, String field, String value, Consumer<StoredFeature> features);

    /**
     * Rows with the numbers of the writes that made them so, in order of their keys.
     *
     * @throws IllegalArgumentException when the layer has no such text
     */
    List<VersionedFeature> list(String layer, RowQuery query);

    long count(String layer);

    StoreTransaction begin(Origin origin);

    /** The number of the newest log entry; 0 when there is none. */
    long version();

    /** The newest log entry. */
    Head head();

    FeatureHistory history();

    /** Log entries after a number, oldest first, at most {@code limit}. */
    List<Change> listChanges(long after, int limit);
}
