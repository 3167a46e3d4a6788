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

    private double[] xy = new double[64];
    private int points;
    private int[] ringStart = new int[16];
    private boolean[] shell = new boolean[16];
    private int rings;
    private int[] featureStart = new int[16];
    private int features;

    void add(Geometry lonLat) {
        featureStart = fit(featureStart, features);
        featureStart[features++] = rings;
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

    private void ring(CoordinateSequence coordinates, boolean isShell) {
        ringStart = fit(ringStart, rings);
        if (rings == shell.length) {
            shell = Arrays.copyOf(shell, 2 * rings);
        }
        shell[rings] = isShell;
        ringStart[rings++] = points;
        for (int i = 0; i < coordinates.size(); i++) {
            if (2 * points + 2 > xy.length) {
                xy = Arrays.copyOf(xy, 2 * xy.length);
            }
            xy[2 * points] = WebMercator.x(coordinates.getX(i));
            xy[2 * points + 1] = WebMercator.y(coordinates.getY(i));
            points++;
        }
    }

    private static int[] fit(int[] array, int size) {
        return size < array.length ? array : Arrays.copyOf(array, 2 * array.length);
    }

    Shapes build() {
        int[] ringEnds = Arrays.copyOf(ringStart, rings + 1);
        ringEnds[rings] = points;
        int[] featureEnds = Arrays.copyOf(featureStart, features + 1);
        featureEnds[features] = rings;
        return new Shapes(Arrays.copyOf(xy, 2 * points), ringEnds, featureEnds, Arrays.copyOf(shell, rings));
    }
}
