// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.server.catalogue.Problems;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/**
 * Reads the geometry of one feature, <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1">RFC 7946, 3.1</a>: in
 * degrees, of the layer's kind, valid, of bounded size. Heights are left out. For one geometry.
 */
final class GeometryBody {

    private static final int MAX_COORDINATES = 100_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Why a geometry cannot be taken. */
    private static final class Fault extends RuntimeException {
        Fault(String message) {
            super(message, null, false, false);
        }
    }

    private final GeometryKind kind;
    private int coordinates;

    GeometryBody(GeometryKind kind) {
        this.kind = kind;
    }

    /** The geometry; null when it cannot be taken, and why is among the problems. */
    @Nullable
    Geometry read(JsonNode node, Problems problems) {
        if (kind == GeometryKind.NONE) {
            if (!node.isNull() && !node.isMissingNode()) {
                problems.add("geometry", node, "the entries of this register have no place: leave it out or send null");
            }
            return StoredFeature.NO_PLACE;
        }
        try {
            Geometry geometry = geometry(node);
            requireKind(geometry);
            requireValid(geometry);
            return geometry;
        } catch (Fault e) {
            problems.add("geometry", node.isMissingNode() ? null : node, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void requireKind(Geometry geometry) {
        boolean fits = switch (kind) {
            case POINT -> geometry instanceof Puntal;
            case LINE -> geometry instanceof Lineal;
            case POLYGON -> geometry instanceof Polygonal;
            case NONE -> false;
        };
        if (!fits) {
            throw new Fault("the layer takes %s and its multi-part form"
                    .formatted(
                            switch (kind) {
                                case POINT -> "Point";
                                case LINE -> "LineString";
                                case POLYGON -> "Polygon";
                                case NONE -> "nothing";
                            }));
        }
    }

    private static void requireValid(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            throw new Fault("it is not valid: %s%s"
                    .formatted(error.getMessage(), at == null ? "" : " at [%s, %s]".formatted(at.x, at.y)));
        }
    }

    private Geometry geometry(JsonNode node) {
        JsonNode parts = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> GEOMETRY.createPoint(coordinate(parts));
            case "LineString" -> line(parts);
            case "Polygon" -> polygon(parts);
            case "MultiPoint" -> {
                Point[] points = new Point[size(parts)];
                for (int i = 0; i < points.length; i++) {
                    points[i] = GEOMETRY.createPoint(coordinate(parts.get(i)));
                }
                yield GEOMETRY.createMultiPoint(points);
            }
            case "MultiLineString" -> {
                LineString[] lines = new LineString[size(parts)];
                for (int i = 0; i < lines.length; i++) {
                    lines[i] = line(parts.get(i));
                }
                yield GEOMETRY.createMultiLineString(lines);
            }
            case "MultiPolygon" -> {
                Polygon[] polygons = new Polygon[size(parts)];
                for (int i = 0; i < polygons.length; i++) {
                    polygons[i] = polygon(parts.get(i));
                }
                yield GEOMETRY.createMultiPolygon(polygons);
            }
            default ->
                throw new Fault("a geometry is a Point, LineString or Polygon, or Multi of them, with coordinates");
        };
    }

    private LineString line(JsonNode node) {
        if (size(node) < 2) {
            throw new Fault("a line has two points or more");
        }
        return GEOMETRY.createLineString(coordinates(node));
    }

    private Polygon polygon(JsonNode rings) {
        LinearRing[] holes = new LinearRing[size(rings) - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return GEOMETRY.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(JsonNode node) {
        Coordinate[] ring = coordinates(node);
        if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
            throw new Fault(
                    "a ring has four points or more, the last the same as the first, not %d".formatted(ring.length));
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private Coordinate[] coordinates(JsonNode node) {
        Coordinate[] all = new Coordinate[size(node)];
        for (int i = 0; i < all.length; i++) {
            all[i] = coordinate(node.get(i));
        }
        return all;
    }

    private static int size(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw new Fault("coordinates are nested arrays, none of them empty");
        }
        return node.size();
    }

    private Coordinate coordinate(JsonNode node) {
        if (++coordinates > MAX_COORDINATES) {
            throw new Fault("more than %d points; what is larger is imported".formatted(MAX_COORDINATES));
        }
        if (!node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new Fault("a point is [lon, lat], two numbers");
        }
        double lon = node.get(0).doubleValue();
        double lat = node.get(1).doubleValue();
        if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
            return new Coordinate(lon, lat);
        }
        boolean swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
        throw new Fault("[%s, %s] is no place in degrees%s"
                .formatted(lon, lat, swapped ? "; it would be one as [lon, lat]: are they swapped?" : ""));
    }
}
