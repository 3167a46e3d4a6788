// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.geojson.GeometryFault;
import org.gridkeeper.server.geojson.GeometryReader;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import tools.jackson.databind.JsonNode;

/** Reads posted GeoJSON lines and polygons. For one request. */
final class ShapeBody {

    private static final int MOST_PLACES = 200_000;

    private final GeometryReader reader = GeometryReader.ofRequest(MOST_PLACES);

    /** @throws BadParameterException when it is not a LineString */
    Geometry line(JsonNode node) {
        if (read(node) instanceof LineString line) {
            return line;
        }
        throw new BadParameterException("line is a GeoJSON LineString");
    }

    /** @throws BadParameterException when it is not a Polygon or MultiPolygon */
    Geometry polygon(JsonNode node) {
        Geometry shape = read(node);
        if (shape instanceof Polygonal) {
            return shape;
        }
        throw new BadParameterException("a shape is a GeoJSON Polygon or MultiPolygon");
    }

    private Geometry read(JsonNode node) {
        try {
            return reader.read(node);
        } catch (GeometryFault e) {
            throw new BadParameterException(e.detail());
        }
    }
}
