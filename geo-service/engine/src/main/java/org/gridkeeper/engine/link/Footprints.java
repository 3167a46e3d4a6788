// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Envelope;

/**
 * The outlines of buildings under a packed tree, for the nearest ones to a place.
 *
 * <p>Layout: {@code xy} holds x,y pairs in degrees; building b spans pairs {@code start[b] .. start[b + 1] - 1}, in which a
 * pair of NaN follows each line; a ring is a closed line, a point a line of one pair.
 * Level 0 of the tree is the buildings along a Hilbert curve; a node of level n + 1 covers {@link #FAN_OUT} neighbours of
 * level n; {@code boxes} holds minX, minY, maxX, maxY of all nodes, level after level, rounded outwards to floats, because a
 * search mostly waits for memory.
 */
final class Footprints {

    private static final int FAN_OUT = 4;

    private final double[] xy;
    private final int[] start;
    private final int[] levelStart;
    private final float[] boxes;

    private Footprints(double[] xy, int[] start, int[] levelStart, float[] boxes) {
        this.xy = xy;
        this.start = start;
        this.levelStart = levelStart;
        this.boxes = boxes;
    }

    /** Of buildings in the order of their curve. */
    static Footprints of(FootprintsBuilder sorted) {
        int[] start = sorted.start();
        double[] xy = sorted.xy();
        int[] levelStart = levels(sorted.size());
        return new Footprints(xy, start, levelStart, boxes(xy, start, levelStart));
    }

    private static int[] levels(int rows) {
        List<Integer> starts = new ArrayList<>(List.of(0, rows));
        for (int size = rows; size > 1; ) {
            size = (size + FAN_OUT - 1) / FAN_OUT;
            starts.add(starts.get(starts.size() - 1) + size);
        }
        return starts.stream().mapToInt(i -> i).toArray();
    }

    private static float[] boxes(double[] xy, int[] start, int[] levelStart) {
        float[] boxes = new float[4 * levelStart[levelStart.length - 1]];
        for (int level = 0; level + 1 < levelStart.length; level++) {
            for (int i = 0; i < levelStart[level + 1] - levelStart[level]; i++) {
                Envelope box = new Envelope();
                if (level == 0) {
                    for (int p = start[i]; p < start[i + 1]; p++) {
                        if (!Double.isNaN(xy[2 * p])) {
                            box.expandToInclude(xy[2 * p], xy[2 * p + 1]);
                        }
                    }
                } else {
                    int end = Math.min(levelStart[level], levelStart[level - 1] + (i + 1) * FAN_OUT);
                    for (int c = levelStart[level - 1] + i * FAN_OUT; c < end; c++) {
                        box.expandToInclude(boxes[4 * c], boxes[4 * c + 1]);
                        box.expandToInclude(boxes[4 * c + 2], boxes[4 * c + 3]);
                    }
                }
                int at = 4 * (levelStart[level] + i);
                boxes[at] = below(box.getMinX());
                boxes[at + 1] = below(box.getMinY());
                boxes[at + 2] = -below(-box.getMaxX());
                boxes[at + 3] = -below(-box.getMaxY());
            }
        }
        return boxes;
    }

    /** The next float that is not above a value. */
    private static float below(double value) {
        float near = (float) value;
        return near <= value ? near : Math.nextDown(near);
    }

    /** Offers to {@code best} the buildings that may be among the nearest. */
    void search(double x, double y, GroundScale scale, NearestFootprints best) {
        if (start.length > 1) {
            new Search(x, y, scale, best).visit(levelStart.length - 2, 0);
        }
    }

    /** Branch and bound: the nearest child first, and none whose box is farther than the worst of the best. */
    private final class Search {

        private final double x;
        private final double y;
        private final double metresX;
        private final double metresY;
        private final NearestFootprints best;
        /** Squared distances of the children of the node that is open at each level. */
        private final double[] squares = new double[FAN_OUT * levelStart.length];

        Search(double x, double y, GroundScale scale, NearestFootprints best) {
            this.x = x;
            this.y = y;
            this.metresX = scale.metresPerLon();
            this.metresY = scale.metresPerLat();
            this.best = best;
        }

        void visit(int level, int node) {
            if (level == 0) {
                best.offer(node, squareMetresTo(node));
                return;
            }
            int first = node * FAN_OUT;
            int count = Math.min(FAN_OUT, levelStart[level] - levelStart[level - 1] - first);
            int from = level * FAN_OUT;
            int end = from + count;
            for (int i = 0; i < count; i++) {
                squares[from + i] = squareMetresToBox(4 * (levelStart[level - 1] + first + i));
            }
            while (true) {
                int nearest = from;
                for (int i = from + 1; i < end; i++) {
                    if (squares[i] < squares[nearest]) {
                        nearest = i;
                    }
                }
                if (!(squares[nearest] <= best.limit())) {
                    return;
                }
                squares[nearest] = Double.POSITIVE_INFINITY;
                visit(level - 1, first + nearest - from);
            }
        }

        private double squareMetresToBox(int at) {
            double dx = Math.max(0, Math.max(boxes[at] - x, x - boxes[at + 2])) * metresX;
            double dy = Math.max(0, Math.max(boxes[at + 1] - y, y - boxes[at + 3])) * metresY;
            return dx * dx + dy * dy;
        }

        /** 0 inside, by the parity of the crossings with all rings. */
        private double squareMetresTo(int row) {
            boolean inside = false;
            double square = Double.POSITIVE_INFINITY;
            int end = 2 * start[row + 1];
            for (int at = 2 * start[row]; at < end; at += 2) {
                double firstX = (xy[at] - x) * metresX;
                double firstY = (xy[at + 1] - y) * metresY;
                double ax = firstX;
                double ay = firstY;
                square = Math.min(square, ax * ax + ay * ay);
                boolean crossed = false;
                for (at += 2; !Double.isNaN(xy[at]); at += 2) {
                    double bx = (xy[at] - x) * metresX;
                    double by = (xy[at + 1] - y) * metresY;
                    if (ay > 0 != by > 0 && (ax * by - ay * bx > 0) == by > ay) {
                        crossed = !crossed;
                    }
                    square = Math.min(square, squareToSegment(ax, ay, bx, by));
                    ax = bx;
                    ay = by;
                }
                // Only closed lines have an inside.
                inside ^= crossed && ax == firstX && ay == firstY;
            }
            return inside ? 0 : square;
        }
    }

    /** Squared distance of the origin to the segment a–b. */
    private static double squareToSegment(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
        double px = ax + t * dx;
        double py = ay + t * dy;
        return px * px + py * py;
    }
}
