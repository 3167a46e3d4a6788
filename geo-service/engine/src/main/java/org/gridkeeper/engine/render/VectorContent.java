// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Field;

/**
 * What the vector tiles of a layer hold at which zoom.
 *
 * @param clustersFrom first zoom with counts of points; the same as {@code featuresFrom} for none
 * @param featuresFrom first zoom with the features one by one
 * @param fieldsFrom by name, the first zoom of a field that is not there from {@code featuresFrom} on
 */
public record VectorContent(int clustersFrom, int featuresFrom, Map<String, Integer> fieldsFrom) {

    /** Every feature with every field at all zooms. */
    public static final VectorContent EVERYTHING = new VectorContent(0, 0, Map.of());

    public VectorContent {
        fieldsFrom = Map.copyOf(fieldsFrom);
        if (clustersFrom < 0 || clustersFrom > featuresFrom || featuresFrom > TileCoord.MAX_ZOOM) {
            throw new IllegalArgumentException(
                    "clusters from zoom %d and features from zoom %d are not in order from 0 to %d"
                            .formatted(clustersFrom, featuresFrom, TileCoord.MAX_ZOOM));
        }
        fieldsFrom.forEach((field, zoom) -> {
            if (zoom < 0 || zoom > TileCoord.MAX_ZOOM) {
                throw new IllegalArgumentException("field %s cannot begin at zoom %d".formatted(field, zoom));
            }
        });
    }

    public boolean hasClustersAt(int zoom) {
        return clustersFrom <= zoom && zoom < featuresFrom;
    }

    /** The first zoom at which a field is an attribute of the features. */
    public int from(Field field) {
        return Math.max(featuresFrom, fieldsFrom.getOrDefault(field.name(), featuresFrom));
    }

    List<Field> at(int zoom, List<Field> fields) {
        return fields.stream().filter(field -> from(field) <= zoom).toList();
    }
}
