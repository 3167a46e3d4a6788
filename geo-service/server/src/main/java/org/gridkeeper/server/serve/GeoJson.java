// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a> values. */
final class GeoJson {

    private GeoJson() {}

    static Map<String, Object> of(Geometry lonLat) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", lonLat.getGeometryType());
        out.put("coordinates", coordinates(lonLat));
        return out;
    }

    private static List<?> coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return pair(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return pairs(line);
        }
        if (geometry instanceof Polygon polygon) {
            List<Object> rings = new ArrayList<>();
            rings.add(pairs(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(pairs(polygon.getInteriorRingN(i)));
            }
            return rings;
        }
        GeometryCollection parts = (GeometryCollection) geometry;
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            all.add(coordinates(parts.getGeometryN(i)));
        }
        return all;
    }

    private static List<List<Double>> pairs(LineString line) {
        return Arrays.stream(line.getCoordinates()).map(GeoJson::pair).toList();
    }

    private static List<Double> pair(Coordinate c) {
        return List.of(c.x, c.y);
    }
}
