// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads posted GeoJSON lines and polygons. For one request. */
final class ShapeBody {

    private static final int MOST_PLACES = 200_000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private int places;

    /** @throws BadParameterException when it is not a LineString */
    Geometry line(JsonNode node) {
        if (!node.path("type").asString("").equals("LineString")) {
            throw new BadParameterException("line is a GeoJSON LineString");
        }
        Coordinate[] line = coordinates(node.path("coordinates"));
        if (line.length < 2) {
            throw new BadParameterException("a LineString has two places or more");
        }
        return GEOMETRY.createLineString(line);
    }

    /** @throws BadParameterException when it is not a Polygon or MultiPolygon */
    Geometry polygon(JsonNode node) {
        JsonNode coordinates = node.path("coordinates");
        switch (node.path("type").asString("")) {
            case "Polygon" -> {
                return rings(coordinates);
            }
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(rings(part)));
                return GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new BadParameterException("a shape is a GeoJSON Polygon or MultiPolygon");
        }
    }

    private Polygon rings(JsonNode node) {
        List<LinearRing> rings = new ArrayList<>();
        node.forEach(ring -> rings.add(ring(ring)));
        if (rings.isEmpty()) {
            throw new BadParameterException("a Polygon has a ring");
        }
        return GEOMETRY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode node) {
        Coordinate[] ring = coordinates(node);
        if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
            throw new BadParameterException("a ring has four places or more, and its last is its first");
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private Coordinate[] coordinates(JsonNode node) {
        places += node.size();
        if (places > MOST_PLACES) {
            throw new BadParameterException("a shape has at most %d places".formatted(MOST_PLACES));
        }
        Coordinate[] line = new Coordinate[node.size()];
        for (int i = 0; i < line.length; i++) {
            JsonNode pair = node.path(i);
            if (!pair.path(0).isNumber() || !pair.path(1).isNumber()) {
                throw new BadParameterException("coordinates are pairs [lon, lat]");
            }
            line[i] = new Coordinate(pair.get(0).doubleValue(), pair.get(1).doubleValue());
            LonLat.require(line[i].x, line[i].y);
        }
        return line;
    }
}
