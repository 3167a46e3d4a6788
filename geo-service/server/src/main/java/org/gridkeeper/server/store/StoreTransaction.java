// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;

/**
 * Writes that are kept together or not at all; one log entry per layer that it touched. For one thread. Closing without
 * {@link #commit} takes everything back.
 */
public interface StoreTransaction extends AutoCloseable {

    /**
     * Waits for the lock of the links and holds it to the end. Who links what it writes takes it before reading cells and
     * buildings; otherwise the first write to a layer takes the lock that its kind needs. The embedded database has one
     * writer, so there it is the lock of the whole database.
     */
    void lockLinks(LinkLock lock);

    /** Whether it holds the lock of the links alone: then it may read cells and buildings without making others wait. */
    boolean holdsLinksAlone();

    /** Makes a layer, as {@link FeatureStore#declare} does, that is there only when the transaction is committed. */
    void declare(LayerSchema schema);

    /**
     * The feature as this transaction would leave it. Keeps other writers from its layer until the end, so that what was
     * read stays true.
     */
    Optional<VersionedFeature> find(String layer, String id);

    /**
     * Visits every feature of a layer as this transaction would leave it, in order of insertion. Keeps other writers from
     * the layer until the end. The visitor may link anew what it is given, and
     * write nothing else.
     */
    void forEach(String layer, Consumer<StoredFeature> features);

    /**
     * Visits the features whose field, or whose {@code cell} or {@code building}, is this text, as this transaction would
     * leave them. Keeps other writers from the layer until the end. The visitor may link anew what it is given, and
     * write nothing else.
     *
     * @throws IllegalArgumentException when the layer has no such text
     */
    void forEachOf(String layer, String field, String value, Consumer<StoredFeature> features);

    /** Inserts a feature, or replaces the one of the same id. The layer must be declared. */
    PutResult put(String layer, StoredFeature feature);

    /** Removes a feature; false when there was none. */
    boolean delete(String layer, String id);

    /**
     * Writes to tables that are no layers, kept or taken back together with the features. They are not part of the log.
     */
    void alongside(Alongside work);

    /** Replaces the link of a feature; false when it was the same already or the feature is not there. */
    boolean relink(String layer, String id, Link link);

    /**
     * Makes the writes last. When it returns they are on disk.
     *
     * @return the number of the newest log entry, which is the store's version; unchanged when nothing was written
     */
    long commit();

    @Override
    void close();
}
