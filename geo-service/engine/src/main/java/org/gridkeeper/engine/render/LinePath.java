// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import org.gridkeeper.engine.index.Shapes;

/** The longest part of a line, measured from its beginning in EPSG:3857 metres. */
final class LinePath {

    private final double[] x;
    private final double[] y;
    private final double[] from;

    private LinePath(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.from = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            from[i] = from[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
    }

    static LinePath longest(Shapes shapes, int row) {
        LinePath longest = of(shapes, shapes.firstRing(row));
        for (int r = shapes.firstRing(row) + 1; r < shapes.endRing(row); r++) {
            LinePath other = of(shapes, r);
            longest = other.length() > longest.length() ? other : longest;
        }
        return longest;
    }

    private static LinePath of(Shapes shapes, int ring) {
        int first = shapes.firstPoint(ring);
        double[] x = new double[shapes.endPoint(ring) - first];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = shapes.x(first + i);
            y[i] = shapes.y(first + i);
        }
        return new LinePath(x, y);
    }

    double length() {
        return from[from.length - 1];
    }

    /** The place at a distance from the beginning; x and y. */
    double[] at(double distance) {
        int i = segment(distance);
        double length = from[i + 1] - from[i];
        double t = length > 0 ? Math.max(0, Math.min(1, (distance - from[i]) / length)) : 0;
        return new double[] {x[i] + t * (x[i + 1] - x[i]), y[i] + t * (y[i + 1] - y[i])};
    }

    private int segment(double distance) {
        int low = 0;
        int high = from.length - 2;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (from[mid] <= distance) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    /** Where a text at a distance stands, upright. */
    LabelAnchors.Anchor anchor(double distance) {
        int i = segment(distance);
        double dx = x[i + 1] - x[i];
        double dy = y[i + 1] - y[i];
        double[] place = at(distance);
        double angle = Math.atan(dx == 0 ? Double.POSITIVE_INFINITY : -dy / dx);
        return new LabelAnchors.Anchor(place[0], place[1], length(), length(), angle);
    }
}
