// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.Random;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Footprints of buildings, with their south-west corner at the origin. */
final class Shapes {

    private Shapes() {}

    static Polygon slab(double width, double depth) {
        return Plane.polygon(0, 0, width, 0, width, depth, 0, depth);
    }

    /** A slab whose stair bays stand back in turn. */
    static Polygon stepped(double width, double depth, int bays) {
        double step = Math.min(3, depth / 5);
        double bay = width / bays;
        double[] points = new double[bays * 8];
        for (int i = 0; i < bays; i++) {
            double shift = i % 2 == 0 ? 0 : step;
            put(points, 2 * i, i * bay, shift);
            put(points, 2 * i + 1, (i + 1) * bay, shift);
            int back = 4 * bays - 1 - 2 * i;
            put(points, back, i * bay, depth - step + shift);
            put(points, back - 1, (i + 1) * bay, depth - step + shift);
        }
        return Plane.polygon(points);
    }

    private static void put(double[] points, int i, double x, double y) {
        points[2 * i] = x;
        points[2 * i + 1] = y;
    }

    static Polygon angle(double w, double d, double arm, boolean left) {
        return left
                ? Plane.polygon(0, 0, w, 0, w, arm, arm, arm, arm, d, 0, d)
                : Plane.polygon(0, 0, w, 0, w, d, w - arm, d, w - arm, arm, 0, arm);
    }

    static Polygon horseshoe(double w, double d, double arm) {
        return Plane.polygon(0, 0, w, 0, w, d, w - arm, d, w - arm, arm, arm, arm, arm, d, 0, d);
    }

    static Polygon court(double w, double d, double arm) {
        LinearRing shell = Plane.FACTORY.createLinearRing(slab(w, d).getCoordinates());
        LinearRing hole =
                Plane.FACTORY.createLinearRing(Plane.polygon(arm, arm, arm, d - arm, w - arm, d - arm, w - arm, arm)
                        .getCoordinates());
        return Plane.FACTORY.createPolygon(shell, new LinearRing[] {hole});
    }

    /** Two wings and a bar between them, as hospitals are built. */
    static Polygon doubleWing(double w, double d, double arm) {
        double low = d / 2 - arm / 2;
        double high = d / 2 + arm / 2;
        return Plane.polygon(
                0, 0, arm, 0, arm, low, w - arm, low, w - arm, 0, w, 0, w, d, w - arm, d, w - arm, high, arm, high, arm,
                d, 0, d);
    }

    /** A tower of flats: a cross with cut corners. */
    static Polygon tower(double w, double d) {
        double x = w * 0.24;
        double y = d * 0.3;
        return Plane.polygon(
                x, 0, w - x, 0, w - x, y * 0.6, w, y * 0.6, w, d - y, w - x, d - y, w - x, d, x, d, x, d - y, 0, d - y,
                0, y * 0.6, x, y * 0.6);
    }

    static double between(Random random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
