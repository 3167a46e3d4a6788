// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/**
 * Writes geometries of GeoJSON at full precision, shells anticlockwise and holes clockwise (RFC 7946, 3.1.6). Shapes across
 * the antimeridian are not cut.
 */
final class GeoJsonShape {

    private GeoJsonShape() {}

    static void write(JsonGenerator json, Geometry geometry) {
        if (geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        if (geometry instanceof Point || geometry instanceof LineString || geometry instanceof Polygon) {
            coordinates(json, geometry);
        } else if (geometry instanceof MultiPoint
                || geometry instanceof MultiLineString
                || geometry instanceof MultiPolygon) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(json, geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException("a %s is of no layer's kind".formatted(geometry.getGeometryType()));
        }
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry part) {
        if (part instanceof Point point) {
            position(json, point.getCoordinateSequence(), 0);
        } else if (part instanceof LineString line) {
            positions(json, line.getCoordinateSequence(), false);
        } else if (part instanceof Polygon polygon) {
            json.writeStartArray();
            ring(json, polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(json, polygon.getInteriorRingN(i), false);
            }
            json.writeEndArray();
        }
    }

    private static void ring(JsonGenerator json, LinearRing ring, boolean anticlockwise) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        positions(json, positions, Orientation.isCCW(positions) != anticlockwise);
    }

    private static void positions(JsonGenerator json, CoordinateSequence positions, boolean backwards) {
        json.writeStartArray();
        int n = positions.size();
        for (int i = 0; i < n; i++) {
            position(json, positions, backwards ? n - 1 - i : i);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, CoordinateSequence positions, int i) {
        json.writeStartArray();
        json.writeNumber(positions.getX(i));
        json.writeNumber(positions.getY(i));
        json.writeEndArray();
    }
}
