// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.util.Locale;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as well-known text (OGC 06-103r4, clause 7) with every digit that a number needs to come back as it was, which
 * the writer of JTS cuts after sixteen.
 */
final class WktShape {

    private WktShape() {}

    static String of(Geometry geometry) {
        StringBuilder text = new StringBuilder(geometry.getGeometryType().toUpperCase(Locale.ROOT)).append(' ');
        body(text, geometry);
        return text.toString();
    }

    private static void body(StringBuilder text, Geometry geometry) {
        if (geometry.isEmpty()) {
            text.append("EMPTY");
        } else if (geometry instanceof Point point) {
            positions(text, point.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            positions(text, line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            text.append('(');
            body(text, polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                text.append(", ");
                body(text, polygon.getInteriorRingN(i));
            }
            text.append(')');
        } else if (geometry instanceof GeometryCollection parts) {
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                text.append(i == 0 ? "(" : ", ");
                body(text, parts.getGeometryN(i));
            }
            text.append(')');
        }
    }

    private static void positions(StringBuilder text, CoordinateSequence positions) {
        for (int i = 0; i < positions.size(); i++) {
            text.append(i == 0 ? "(" : ", ")
                    .append(positions.getX(i))
                    .append(' ')
                    .append(positions.getY(i));
        }
        text.append(')');
    }
}
