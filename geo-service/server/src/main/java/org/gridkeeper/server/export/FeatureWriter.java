// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;

/** Writes features into one file, holding no more than a few of them. For one thread. */
interface FeatureWriter extends AutoCloseable {

    /**
     * Writes a feature.
     *
     * @param place its geometry in the coordinate system of the export
     * @return why it was left out, as a short code; empty when it was not
     */
    Optional<String> write(StoredFeature feature, Geometry place) throws IOException;

    /** Completes the file, and says what a reader of it should know. */
    List<String> finish() throws IOException;

    @Override
    void close() throws IOException;
}
