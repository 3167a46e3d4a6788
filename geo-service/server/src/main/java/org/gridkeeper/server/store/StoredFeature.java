// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.link.Link;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A feature as it is kept.
 *
 * @param id its key within the layer
 * @param lonLat geometry in degrees at full precision, empty in a layer without geometry; shared, not to be changed
 * @param values by field name: String, Long, Double or Instant; missing ones left out
 */
public record StoredFeature(String id, Geometry lonLat, Map<String, Object> values, Link link) {

    /** The empty geometry of features of layers that have none. */
    public static final Geometry NO_PLACE = new GeometryFactory().createPoint();

    public StoredFeature {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
