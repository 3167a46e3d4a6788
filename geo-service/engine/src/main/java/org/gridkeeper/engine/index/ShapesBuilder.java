// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Arrays;
import org.gridkeeper.engine.geo.WebMercator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Packs geometries into {@link Shapes}, projecting them on the way. */
final class ShapesBuilder {

    private double[] xy;
    private int points;
    private int[] ringStart;
    private boolean[] shell;
    private int rings;
    private int[] featureStart;
    private int features;

    ShapesBuilder() {
        this(16, 32);
    }

    /** With room for what is known to come. */
    ShapesBuilder(int features, int points) {
        xy = new double[2 * Math.max(1, points)];
        ringStart = new int[features + 1];
        shell = new boolean[features + 1];
        featureStart = new int[features + 1];
    }

    void add(Geometry lonLat) {
        begin();
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part instanceof Point point) {
                ring(point.getCoordinateSequence(), true);
            } else if (part instanceof LineString line) {
                ring(line.getCoordinateSequence(), true);
            } else if (part instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinateSequence(), true);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(polygon.getInteriorRingN(h).getCoordinateSequence(), false);
                }
            } else {
                throw new IllegalArgumentException("a layer holds no " + part.getGeometryType());
            }
        }
    }

    /** Adds a feature that is packed already. */
    void add(Shapes from, int row) {
        begin();
        for (int ring = from.firstRing(row); ring < from.endRing(row); ring++) {
            begin(from.isShell(ring), from.endPoint(ring) - from.firstPoint(ring));
            points += from.copyRing(ring, xy, points);
        }
    }

    private void begin() {
        if (features + 1 == featureStart.length) {
            featureStart = Arrays.copyOf(featureStart, 2 * featureStart.length);
        }
        featureStart[features++] = rings;
    }

    private void begin(boolean isShell, int length) {
        if (rings + 1 == ringStart.length) {
            ringStart = Arrays.copyOf(ringStart, 2 * ringStart.length);
            shell = Arrays.copyOf(shell, ringStart.length);
        }
        shell[rings] = isShell;
        ringStart[rings++] = points;
        if (2 * (points + length) > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(Math.multiplyExact(2, points + length), xy.length + (xy.length >> 1)));
        }
    }

    private void ring(CoordinateSequence coordinates, boolean isShell) {
        // An empty part of a geometry is no ring.
        if (coordinates.size() == 0) {
            return;
        }
        begin(isShell, coordinates.size());
        for (int i = 0; i < coordinates.size(); i++) {
            xy[2 * points] = WebMercator.x(coordinates.getX(i));
            xy[2 * points + 1] = WebMercator.y(coordinates.getY(i));
            points++;
        }
    }

    long memory() {
        return 8L * xy.length + 4L * ringStart.length + 4L * featureStart.length + shell.length;
    }

    Shapes build() {
        int[] ringEnds = Arrays.copyOf(ringStart, rings + 1);
        ringEnds[rings] = points;
        int[] featureEnds = Arrays.copyOf(featureStart, features + 1);
        featureEnds[features] = rings;
        double[] coordinates = 2 * points == xy.length ? xy : Arrays.copyOf(xy, 2 * points);
        return new Shapes(coordinates, ringEnds, featureEnds, Arrays.copyOf(shell, rings));
    }
}
