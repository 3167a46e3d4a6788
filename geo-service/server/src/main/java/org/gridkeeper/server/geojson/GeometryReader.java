// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.geojson;

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
 * Files are read leniently: numbers of any coordinate system, empty geometries, rings that do not close are closed.
 * Requests are held to the standard: places in degrees, no point at 0, 0, nothing empty, and no more places than the
 * reader was made for. Whether rings cross themselves is not checked here. For one thread.
 */
public final class GeometryReader {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String INVALID = "invalid-geometry";

    private final boolean strict;
    private final int mostPlaces;
    private int places;

    private GeometryReader(boolean strict, int mostPlaces) {
        this.strict = strict;
        this.mostPlaces = mostPlaces;
    }

    /** Of the features of a file. */
    public static GeometryReader ofFile() {
        return new GeometryReader(false, Integer.MAX_VALUE);
    }

    /** Of one request, whose geometries have so many places at most. */
    public static GeometryReader ofRequest(int mostPlaces) {
        return new GeometryReader(true, mostPlaces);
    }

    public Geometry read(JsonNode node) throws GeometryFault {
        String type = node.path("type").asString("");
        JsonNode parts = node.path("coordinates");
        return switch (type) {
            case "Point" -> point(parts);
            case "LineString" -> line(parts);
            case "Polygon" -> polygon(parts);
            case "MultiPoint" -> {
                Point[] points = new Point[size(parts)];
                for (int i = 0; i < points.length; i++) {
                    points[i] = point(parts.get(i));
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
                throw new GeometryFault(
                        "wrong-geometry",
                        strict
                                ? "a geometry is a Point, LineString or Polygon, or Multi of them, with coordinates"
                                : "geometry type '%s' is not taken".formatted(type));
        };
    }

    private Point point(JsonNode node) throws GeometryFault {
        if (!strict && node.isEmpty()) {
            return GEOMETRY.createPoint();
        }
        Coordinate place = place(node);
        if (strict && place.x == 0 && place.y == 0) {
            throw new GeometryFault("no-geometry", "[0, 0] is what programs write for an unknown place");
        }
        return GEOMETRY.createPoint(place);
    }

    private LineString line(JsonNode node) throws GeometryFault {
        int size = size(node);
        if (size == 1) {
            throw new GeometryFault(INVALID, strict ? "a line has two points or more" : "a line of one point");
        }
        return GEOMETRY.createLineString(places(node, false));
    }

    private Polygon polygon(JsonNode rings) throws GeometryFault {
        int size = size(rings);
        if (size == 0) {
            return GEOMETRY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[size - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return GEOMETRY.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(JsonNode node) throws GeometryFault {
        Coordinate[] ring = places(node, !strict);
        if (strict && (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1]))) {
            throw new GeometryFault(
                    INVALID,
                    "a ring has four points or more, the last the same as the first, not %d".formatted(ring.length));
        }
        if (ring.length > 0 && ring.length < 4) {
            throw new GeometryFault(INVALID, "a ring of %d points".formatted(node.size()));
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private Coordinate[] places(JsonNode node, boolean closed) throws GeometryFault {
        int n = size(node);
        Coordinate[] all = new Coordinate[n];
        for (int i = 0; i < n; i++) {
            all[i] = place(node.get(i));
        }
        if (!closed || n <= 2 || all[0].equals2D(all[n - 1])) {
            return all;
        }
        Coordinate[] ring = java.util.Arrays.copyOf(all, n + 1);
        ring[n] = all[0].copy();
        return ring;
    }

    private int size(JsonNode node) throws GeometryFault {
        if (strict && (!node.isArray() || node.isEmpty())) {
            throw new GeometryFault("no-geometry", "coordinates are nested arrays, none of them empty");
        }
        return node.size();
    }

    private Coordinate place(JsonNode node) throws GeometryFault {
        if (++places > mostPlaces) {
            throw new GeometryFault(
                    "too-long", "more than %d points; what is larger is imported".formatted(mostPlaces));
        }
        if (!node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new GeometryFault(
                    "bad-coordinate",
                    strict ? "a point is [lon, lat], two numbers" : "'%s' is not a pair of numbers".formatted(node));
        }
        Coordinate place = new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
        if (strict) {
            requirePlace(place.x, place.y);
        }
        return place;
    }

    private static void requirePlace(double lon, double lat) throws GeometryFault {
        if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
            return;
        }
        boolean swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
        throw new GeometryFault(
                swapped ? "swapped-coordinates" : "outside-world",
                "[%s, %s] is no place in degrees%s"
                        .formatted(lon, lat, swapped ? "; it would be one as [lon, lat]: are they swapped?" : ""));
    }
}
