// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the features of one snapshot are labelled, worked out on whole features when first asked for: points as they
 * are, lines at the middle of their longest part, polygons at the centroid of their largest part or, where that lies
 * outside, at an interior point. Thread-safe.
 */
final class LabelAnchors {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * A place in EPSG:3857 metres.
     *
     * @param size what a label's rank follows: square metres of a polygon, metres of a line, 0 for a point; projected
     * @param extent width of its box, or the length of a line, in projected metres
     * @param angle of a line at its middle, clockwise from east in radians, −π/2..π/2 so that text stands upright
     */
    record Anchor(double x, double y, double size, double extent, double angle) {}

    private final Shapes shapes;
    // Not the snapshot, under which these are kept only as long as it is in use.
    private final GeometryKind kind;
    private final AtomicReferenceArray<Anchor> anchors;

    LabelAnchors(LayerSnapshot layer) {
        this.kind = layer.schema().geometry();
        this.shapes = layer.shapes();
        this.anchors = new AtomicReferenceArray<>(layer.size());
    }

    Anchor of(int row) {
        Anchor known = anchors.get(row);
        if (known == null) {
            known = switch (kind) {
                case POINT -> new Anchor(shapes.pointX(row), shapes.pointY(row), 0, 0, 0);
                case LINE -> line(row);
                case POLYGON -> polygon(row);
                case NONE -> throw new IllegalStateException("a register has no places to label");
            };
            anchors.set(row, known);
        }
        return known;
    }

    private Anchor line(int row) {
        int longest = shapes.firstRing(row);
        for (int r = longest + 1; r < shapes.endRing(row); r++) {
            longest = length(r) > length(longest) ? r : longest;
        }
        double length = length(longest);
        double left = length / 2;
        for (int p = shapes.firstPoint(longest); p + 1 < shapes.endPoint(longest); p++) {
            double dx = shapes.x(p + 1) - shapes.x(p);
            double dy = shapes.y(p + 1) - shapes.y(p);
            double step = Math.sqrt(dx * dx + dy * dy);
            if (step >= left && step > 0) {
                double t = left / step;
                double angle = Math.atan(dx == 0 ? Double.POSITIVE_INFINITY : -dy / dx);
                return new Anchor(shapes.x(p) + t * dx, shapes.y(p) + t * dy, length, length, angle);
            }
            left -= step;
        }
        return new Anchor(shapes.pointX(row), shapes.pointY(row), length, length, 0);
    }

    private double length(int ring) {
        double sum = 0;
        for (int p = shapes.firstPoint(ring); p + 1 < shapes.endPoint(ring); p++) {
            double dx = shapes.x(p + 1) - shapes.x(p);
            double dy = shapes.y(p + 1) - shapes.y(p);
            sum += Math.sqrt(dx * dx + dy * dy);
        }
        return sum;
    }

    private Anchor polygon(int row) {
        Polygon largest = FACTORY.createPolygon();
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); ) {
            int end = r + 1;
            while (end < shapes.endRing(row) && !shapes.isShell(end)) {
                end++;
            }
            Polygon part = polygon(r, end);
            largest = part.getArea() > largest.getArea() ? part : largest;
            r = end;
        }
        if (largest.isEmpty()) {
            return new Anchor(shapes.pointX(row), shapes.pointY(row), 0, 0, 0);
        }
        Coordinate place = largest.getCentroid().getCoordinate();
        if (SimplePointInAreaLocator.locate(place, largest) != Location.INTERIOR) {
            place = interior(largest, place);
        }
        return new Anchor(
                place.x,
                place.y,
                largest.getArea(),
                largest.getEnvelopeInternal().getWidth(),
                0);
    }

    private static Coordinate interior(Geometry polygon, Coordinate otherwise) {
        Coordinate place = InteriorPointArea.getInteriorPoint(polygon);
        return place == null ? otherwise : place;
    }

    private Polygon polygon(int firstRing, int endRing) {
        LinearRing[] holes = new LinearRing[endRing - firstRing - 1];
        for (int h = 0; h < holes.length; h++) {
            holes[h] = ring(firstRing + 1 + h);
        }
        return FACTORY.createPolygon(ring(firstRing), holes);
    }

    private LinearRing ring(int r) {
        Coordinate[] coordinates = new Coordinate[shapes.endPoint(r) - shapes.firstPoint(r)];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(shapes.x(shapes.firstPoint(r) + i), shapes.y(shapes.firstPoint(r) + i));
        }
        return FACTORY.createLinearRing(coordinates);
    }
}
