// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Geometry of GeoJSON (<a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, 3.1</a>), without heights.
 * Rings that do not close are closed. Whether they cross themselves is not checked here.
 */
final class GeoJsonGeometry {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJsonGeometry() {}

    static Geometry read(JsonNode node) throws RowFault {
        String type = node.path("type").asString("");
        JsonNode coordinates = node.path("coordinates");
        return switch (type) {
            case "Point" -> GEOMETRY.createPoint(coordinates.isEmpty() ? null : coordinate(coordinates));
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> {
                Point[] points = new Point[coordinates.size()];
                for (int i = 0; i < points.length; i++) {
                    points[i] = GEOMETRY.createPoint(coordinate(coordinates.get(i)));
                }
                yield GEOMETRY.createMultiPoint(points);
            }
            case "MultiLineString" -> {
                LineString[] lines = new LineString[coordinates.size()];
                for (int i = 0; i < lines.length; i++) {
                    lines[i] = line(coordinates.get(i));
                }
                yield GEOMETRY.createMultiLineString(lines);
            }
            case "MultiPolygon" -> {
                Polygon[] polygons = new Polygon[coordinates.size()];
                for (int i = 0; i < polygons.length; i++) {
                    polygons[i] = polygon(coordinates.get(i));
                }
                yield GEOMETRY.createMultiPolygon(polygons);
            }
            default -> throw new RowFault("wrong-geometry", "geometry type '%s' is not taken".formatted(type));
        };
    }

    private static LineString line(JsonNode coordinates) throws RowFault {
        if (coordinates.size() == 1) {
            throw new RowFault("invalid-geometry", "a line of one point");
        }
        return GEOMETRY.createLineString(coordinates(coordinates, false));
    }

    private static Polygon polygon(JsonNode rings) throws RowFault {
        if (rings.isEmpty()) {
            return GEOMETRY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return GEOMETRY.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode coordinates) throws RowFault {
        Coordinate[] ring = coordinates(coordinates, true);
        if (ring.length > 0 && ring.length < 4) {
            throw new RowFault("invalid-geometry", "a ring of %d points".formatted(coordinates.size()));
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private static Coordinate[] coordinates(JsonNode node, boolean closed) throws RowFault {
        int n = node.size();
        boolean close = closed && n > 2 && !coordinate(node.get(0)).equals2D(coordinate(node.get(n - 1)));
        Coordinate[] coordinates = new Coordinate[close ? n + 1 : n];
        for (int i = 0; i < n; i++) {
            coordinates[i] = coordinate(node.get(i));
        }
        if (close) {
            coordinates[n] = coordinates[0].copy();
        }
        return coordinates;
    }

    private static Coordinate coordinate(JsonNode node) throws RowFault {
        if (!node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new RowFault("bad-coordinate", "'%s' is not a pair of numbers".formatted(node));
        }
        return new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
    }
}
