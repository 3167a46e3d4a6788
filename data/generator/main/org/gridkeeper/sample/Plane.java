// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The plane in which the city is drawn: metres east and north of its centre. */
final class Plane {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Plane() {}

    /** A smooth line through the given points (x, y, x, y, …): Catmull–Rom, a vertex about every {@code step} metres. */
    static LineString curve(double step, double... points) {
        int n = points.length / 2;
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            Coordinate a = point(points, Math.max(0, i - 1));
            Coordinate b = point(points, i);
            Coordinate c = point(points, i + 1);
            Coordinate d = point(points, Math.min(n - 1, i + 2));
            int pieces = Math.max(1, (int) Math.round(b.distance(c) / step));
            for (int k = 0; k < pieces; k++) {
                double t = k / (double) pieces;
                line.add(new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t)));
            }
        }
        line.add(point(points, n - 1));
        return FACTORY.createLineString(line.toArray(Coordinate[]::new));
    }

    private static Coordinate point(double[] points, int i) {
        return new Coordinate(points[2 * i], points[2 * i + 1]);
    }

    private static double spline(double a, double b, double c, double d, double t) {
        double slopeB = (c - a) / 2;
        double slopeC = (d - b) / 2;
        return b + t * (slopeB + t * (3 * (c - b) - 2 * slopeB - slopeC + t * (2 * (b - c) + slopeB + slopeC)));
    }

    static LineString line(double... points) {
        Coordinate[] line = new Coordinate[points.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = point(points, i);
        }
        return FACTORY.createLineString(line);
    }

    static Polygon polygon(double... points) {
        Coordinate[] open = line(points).getCoordinates();
        Coordinate[] ring = Arrays.copyOf(open, open.length + 1);
        ring[open.length] = open[0].copy();
        return FACTORY.createPolygon(ring);
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
    }

    static Geometry difference(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE);
    }

    static Geometry union(Iterable<? extends Geometry> parts) {
        List<Geometry> list = new ArrayList<>();
        parts.forEach(list::add);
        return OverlayNGRobust.union(list, FACTORY);
    }

    /** Cuts a line into runs of at most so many segments, which an index finds faster. */
    static List<LineString> pieces(LineString line, int segments) {
        Coordinate[] all = line.getCoordinates();
        List<LineString> pieces = new ArrayList<>();
        for (int from = 0; from < all.length - 1; from += segments) {
            int to = Math.min(all.length, from + segments + 1);
            pieces.add(FACTORY.createLineString(Arrays.copyOfRange(all, from, to)));
        }
        return pieces;
    }

    /** The faces that the lines enclose, in a fixed order. */
    static List<Polygon> faces(Geometry noded) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        faces.sort(Comparator.comparingDouble((Polygon p) -> p.getCentroid().getX())
                .thenComparingDouble(p -> p.getCentroid().getY()));
        return faces;
    }

    /** The polygons of a geometry that are larger than {@code minArea} m², largest first. */
    static List<Polygon> polygons(Geometry geometry, double minArea) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > minArea) {
                parts.add(polygon);
            }
        }
        parts.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        return parts;
    }

    /** The lines of a geometry that are longer than {@code minLength} m, longest first. */
    static List<LineString> lines(Geometry geometry, double minLength) {
        List<LineString> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line && line.getLength() > minLength) {
                parts.add(line);
            }
        }
        parts.sort(Comparator.comparingDouble(LineString::getLength).reversed());
        return parts;
    }
}
