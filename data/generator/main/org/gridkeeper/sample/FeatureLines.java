// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON features, one to a line (RFC 7946), in longitude and latitude. */
final class FeatureLines {

    private final StringBuilder text = new StringBuilder();

    /** @param properties text, or numbers, in the order they are written */
    void add(Geometry plane, Map<String, Object> properties) {
        text.append("{\"type\":\"Feature\",\"properties\":{");
        String comma = "";
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            text.append(comma).append('"').append(property.getKey()).append("\":");
            if (property.getValue() instanceof Number number) {
                text.append(number);
            } else {
                quote(property.getValue().toString());
            }
            comma = ",";
        }
        text.append("},\"geometry\":");
        geometry(LonLat.of(plane));
        text.append("}\n");
    }

    private void quote(String value) {
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    private void geometry(Geometry geometry) {
        text.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
        if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else if (geometry instanceof MultiPolygon many) {
            text.append('[');
            for (int i = 0; i < many.getNumGeometries(); i++) {
                text.append(i == 0 ? "" : ",");
                polygon((Polygon) many.getGeometryN(i));
            }
            text.append(']');
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinates());
        } else if (geometry instanceof Point point) {
            position(point.getCoordinate());
        } else {
            throw new IllegalArgumentException("cannot write a " + geometry.getGeometryType());
        }
        text.append('}');
    }

    private void polygon(Polygon polygon) {
        Polygon outer = (Polygon) polygon.norm().reverse();
        text.append('[');
        positions(outer.getExteriorRing().getCoordinates());
        for (int i = 0; i < outer.getNumInteriorRing(); i++) {
            text.append(',');
            positions(outer.getInteriorRingN(i).getCoordinates());
        }
        text.append(']');
    }

    private void positions(Coordinate[] positions) {
        for (int i = 0; i < positions.length; i++) {
            text.append(i == 0 ? '[' : ',');
            position(positions[i]);
        }
        text.append(']');
    }

    private void position(Coordinate at) {
        text.append('[')
                .append(LonLat.text(at.x))
                .append(',')
                .append(LonLat.text(at.y))
                .append(']');
    }

    void save(Path file) throws IOException {
        Files.writeString(file, text);
    }
}
