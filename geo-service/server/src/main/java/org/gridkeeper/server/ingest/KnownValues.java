// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.StoredFeature;

/**
 * Values of a row that no column of the file holds: the system of a device's coordinates ({@code coord_src}), and of a
 * division the level and the one above, which its code says.
 */
final class KnownValues {

    private static final String COORD_SRC = "coord_src";
    private static final Set<String> OF_DEVICES = Set.of("GCJ-02", "BD-09");

    private final boolean divisions;
    private final String coordSrc;

    /** @param crs of the files */
    KnownValues(LayerSchema schema, Crs crs) {
        divisions = schema.id().equals(LayerIds.DIVISIONS);
        coordSrc = schema.findField(COORD_SRC).isPresent() && OF_DEVICES.contains(crs.name()) ? crs.name() : "";
    }

    StoredFeature complete(StoredFeature row) throws RowFault {
        if (divisions) {
            return DivisionNames.complete(row);
        }
        if (coordSrc.isEmpty() || row.values().containsKey(COORD_SRC)) {
            return row;
        }
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.put(COORD_SRC, coordSrc);
        return new StoredFeature(row.id(), row.lonLat(), values, row.link());
    }
}
