// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Envelope;

/**
 * The outlines of buildings under a packed tree, for the nearest ones to a place.
 *
 * <p>Layout: {@code xy} holds x,y pairs in degrees; building b spans pairs {@code start[b] .. start[b + 1] - 1}, in which a
 * pair of NaN follows each line; a ring is a closed line, a point a line of one pair.
 * Level 0 of the tree is the buildings along a Hilbert curve; a node of level n + 1 covers {@link #FAN_OUT} neighbours of
 * level n, and the highest level has no more nodes than that. Level n begins at {@code levelStart[n]} and is filled up with
 * empty boxes to whole groups. {@code boxes} holds minX, minY, maxX, maxY of all nodes in {@link #STEPS_PER_DEGREE}ths of a
 * degree, rounded outwards: a search waits for memory and for branches that were guessed wrong, and whole numbers need
 * little of the one and none of the other.
 */
final class Footprints {

    /** A power of two. */
    private static final int FAN_OUT = 8;

    /** Of two centimetres; all longitudes fit so that no difference of two overflows. */
    private static final double STEPS_PER_DEGREE = 5e6;

    /** Nothing is beyond this many degrees; distances to what is there do not grow by being cut off. */
    private static final double FARTHEST_DEGREES = 200;

    /** Farther north and east, and as far south and west, as no box is. */
    private static final int EMPTY = 1 << 30;

    private final double[] xy;
    private final int[] start;
    private final int[] levelStart;
    private final int[] boxes;

    private Footprints(double[] xy, int[] start, int[] levelStart, int[] boxes) {
        this.xy = xy;
        this.start = start;
        this.levelStart = levelStart;
        this.boxes = boxes;
    }

    /** Of buildings in the order of their curve. */
    static Footprints of(FootprintsBuilder sorted) {
        double[] xy = sorted.xy();
        int[] start = sorted.start();
        int[] levelStart = levels(sorted.size());
        return new Footprints(xy, start, levelStart, boxes(xy, start, levelStart));
    }

    private static int[] levels(int rows) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int groups = rows;
        do {
            groups = (groups + FAN_OUT - 1) / FAN_OUT;
            starts.add(starts.get(starts.size() - 1) + groups * FAN_OUT);
        } while (groups > 1);
        return starts.stream().mapToInt(i -> i).toArray();
    }

    private static int[] boxes(double[] xy, int[] start, int[] levelStart) {
        int[] boxes = new int[4 * levelStart[levelStart.length - 1]];
        for (int at = 0; at < boxes.length; at += 4) {
            Arrays.fill(boxes, at, at + 2, EMPTY);
            Arrays.fill(boxes, at + 2, at + 4, -EMPTY);
        }
        for (int row = 0; row + 1 < start.length; row++) {
            Envelope box = new Envelope();
            for (int p = start[row]; p < start[row + 1]; p++) {
                if (!Double.isNaN(xy[2 * p])) {
                    box.expandToInclude(xy[2 * p], xy[2 * p + 1]);
                }
            }
            boxes[4 * row] = step(box.getMinX()) - 1;
            boxes[4 * row + 1] = step(box.getMinY()) - 1;
            boxes[4 * row + 2] = step(box.getMaxX()) + 2;
            boxes[4 * row + 3] = step(box.getMaxY()) + 2;
        }
        for (int level = 1; level + 1 < levelStart.length; level++) {
            for (int child = levelStart[level - 1]; child < levelStart[level]; child++) {
                int at = 4 * (levelStart[level] + (child - levelStart[level - 1]) / FAN_OUT);
                boxes[at] = Math.min(boxes[at], boxes[4 * child]);
                boxes[at + 1] = Math.min(boxes[at + 1], boxes[4 * child + 1]);
                boxes[at + 2] = Math.max(boxes[at + 2], boxes[4 * child + 2]);
                boxes[at + 3] = Math.max(boxes[at + 3], boxes[4 * child + 3]);
            }
        }
        return boxes;
    }

    /** The step that a longitude or latitude is in. */
    private static int step(double degrees) {
        return (int) Math.floor(Math.max(-FARTHEST_DEGREES, Math.min(FARTHEST_DEGREES, degrees)) * STEPS_PER_DEGREE);
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
        private final int stepX;
        private final int stepY;
        private final double metresX;
        private final double metresY;
        private final double metresPerStepX;
        private final double metresPerStepY;
        private final NearestFootprints best;
        /**
         * Of the group that is open at each level, squared distances of the boxes as bits, which order as the numbers do; the
         * last bits say which child it is.
         */
        private final long[] keys = new long[FAN_OUT * levelStart.length];

        Search(double x, double y, GroundScale scale, NearestFootprints best) {
            this.x = x;
            this.y = y;
            this.stepX = step(x);
            this.stepY = step(y);
            this.metresX = scale.metresPerLon();
            this.metresY = scale.metresPerLat();
            this.metresPerStepX = metresX / STEPS_PER_DEGREE;
            this.metresPerStepY = metresY / STEPS_PER_DEGREE;
            this.best = best;
        }

        /** The loops go over whole groups without a branch that depends on the data, except for the choice of a child. */
        void visit(int level, int group) {
            int from = level * FAN_OUT;
            int at = 4 * (levelStart[level] + group * FAN_OUT);
            for (int i = 0; i < FAN_OUT; i++, at += 4) {
                keys[from + i] = (Double.doubleToRawLongBits(squareMetresToBox(at)) & -FAN_OUT) | i;
            }
            while (true) {
                long nearest = Long.MAX_VALUE;
                for (int i = 0; i < FAN_OUT; i++) {
                    nearest = Math.min(nearest, keys[from + i]);
                }
                double square = Double.longBitsToDouble(nearest & -FAN_OUT);
                // The key of a child that was visited is no number.
                if (!(square <= best.limit())) {
                    return;
                }
                int child = (int) nearest & (FAN_OUT - 1);
                keys[from + child] = Long.MAX_VALUE;
                int node = group * FAN_OUT + child;
                if (level > 0) {
                    visit(level - 1, node);
                } else {
                    best.offer(node, square == 0 && isInside(node) ? 0 : squareMetresToLines(node));
                }
            }
        }

        private double squareMetresToBox(int at) {
            double dx = Math.max(0, Math.max(boxes[at] - stepX, stepX - boxes[at + 2])) * metresPerStepX;
            double dy = Math.max(0, Math.max(boxes[at + 1] - stepY, stepY - boxes[at + 3])) * metresPerStepY;
            return dx * dx + dy * dy;
        }

        /** By the parity of the crossings with all rings; only closed lines have an inside. */
        private boolean isInside(int row) {
            boolean inside = false;
            int end = 2 * start[row + 1];
            for (int at = 2 * start[row]; at < end; at += 2) {
                int first = at;
                boolean crossed = false;
                double ax = (xy[at] - x) * metresX;
                double ay = (xy[at + 1] - y) * metresY;
                for (at += 2; !Double.isNaN(xy[at]); at += 2) {
                    double bx = (xy[at] - x) * metresX;
                    double by = (xy[at + 1] - y) * metresY;
                    crossed ^= ay > 0 != by > 0 && (ax * by - ay * bx > 0) == by > ay;
                    ax = bx;
                    ay = by;
                }
                inside ^= crossed && xy[at - 2] == xy[first] && xy[at - 1] == xy[first + 1];
            }
            return inside;
        }

        private double squareMetresToLines(int row) {
            double square = Double.POSITIVE_INFINITY;
            int end = 2 * start[row + 1];
            for (int at = 2 * start[row]; at < end; at += 2) {
                double ax = (xy[at] - x) * metresX;
                double ay = (xy[at + 1] - y) * metresY;
                square = Math.min(square, ax * ax + ay * ay);
                for (at += 2; !Double.isNaN(xy[at]); at += 2) {
                    double bx = (xy[at] - x) * metresX;
                    double by = (xy[at + 1] - y) * metresY;
                    square = Math.min(square, squareToSegment(ax, ay, bx, by));
                    ax = bx;
                    ay = by;
                }
            }
            return square;
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
