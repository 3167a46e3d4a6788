// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * A static R-tree over features that are already in the order they are to be packed in (row order), so that a search visits
 * rows in ascending order and the same content gives the same answer in the same order. Immutable.
 *
 * <p>Layout: level 0 is the rows; each node of level n+1 covers {@link #FAN_OUT} neighbours of level n. Boxes of the levels
 * from 1 on lie in one array, four floats a node (minX, minY, maxX, maxY), level after level, rounded outwards. Rows have
 * boxes of their own in {@code leaves} unless they are points, whose coordinates do. Where rounding could tell otherwise,
 * the coordinates decide, so that answers are those of the exact boxes.
 */
public final class PackedTree {

    static final int FAN_OUT = 16;

    private static final int SHIFT = 4;

    /** Takes rows from one, inclusive, to another, exclusive. */
    interface Ranges {
        void accept(int from, int to);
    }

    private final Shapes shapes;
    private final float[] boxes;
    private final float[] leaves;
    /** By level, from 1: the first node, counted from the beginning of {@code boxes}; with an end. */
    private final int[] levelStart;

    private final @Nullable Bounds bounds;

    PackedTree(Shapes shapes) {
        this.shapes = shapes;
        int n = shapes.size();
        int levels = 0;
        int total = 0;
        for (int size = n; size > 1 || (levels == 0 && size == 1); levels++) {
            size = (size + FAN_OUT - 1) >> SHIFT;
            total += size;
        }
        levelStart = new int[levels + 2];
        boxes = new float[4 * total];
        leaves = new float[shapes.arePoints() ? 0 : Math.multiplyExact(4, n)];
        bounds = n == 0 ? null : packRows(n);
        levelStart[1] = 0;
        for (int level = 1, below = n; level <= levels; level++) {
            int size = (below + FAN_OUT - 1) >> SHIFT;
            levelStart[level + 1] = levelStart[level] + size;
            for (int i = 0; level > 1 && i < size; i++) {
                int first = levelStart[level - 1] + i * FAN_OUT;
                cover(levelStart[level] + i, first, Math.min(levelStart[level], first + FAN_OUT));
            }
            below = size;
        }
    }

    /** Fills level 1 and the leaves; gives the exact box of all. */
    private Bounds packRows(int n) {
        double[] row = new double[4];
        double[] node = new double[4];
        double[] all = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int first = 0; first < n; first += FAN_OUT) {
            int end = Math.min(n, first + FAN_OUT);
            shapes.box(first, leaves.length > 0 ? first + 1 : end, node);
            for (int i = first; i < end && leaves.length > 0; i++) {
                shapes.box(i, row);
                grow(node, row);
                round(row, leaves, 4 * i);
            }
            grow(all, node);
            round(node, boxes, first >> SHIFT << 2);
        }
        return new Bounds(all[0], all[1], all[2], all[3]);
    }

    private static void grow(double[] box, double[] by) {
        box[0] = Math.min(box[0], by[0]);
        box[1] = Math.min(box[1], by[1]);
        box[2] = Math.max(box[2], by[2]);
        box[3] = Math.max(box[3], by[3]);
    }

    private static void round(double[] box, float[] into, int at) {
        into[at] = below(box[0]);
        into[at + 1] = below(box[1]);
        into[at + 2] = -below(-box[2]);
        into[at + 3] = -below(-box[3]);
    }

    /** The greatest float that is not above a value. */
    private static float below(double value) {
        float near = (float) value;
        return near <= value ? near : Math.nextDown(near);
    }

    private void cover(int node, int firstChild, int endChild) {
        float minX = Float.POSITIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        for (int c = 4 * firstChild; c < 4 * endChild; c += 4) {
            minX = Math.min(minX, boxes[c]);
            minY = Math.min(minY, boxes[c + 1]);
            maxX = Math.max(maxX, boxes[c + 2]);
            maxY = Math.max(maxY, boxes[c + 3]);
        }
        boxes[4 * node] = minX;
        boxes[4 * node + 1] = minY;
        boxes[4 * node + 2] = maxX;
        boxes[4 * node + 3] = maxY;
    }

    /** The box of all rows in EPSG:3857, exact. */
    Optional<Bounds> findBounds() {
        return Optional.ofNullable(bounds);
    }

    /** Visits, in ascending order and joined where they touch, the ranges of rows whose boxes meet the given one (edges included). */
    void search(Bounds b, Ranges ranges) {
        if (bounds == null || !bounds.intersects(b)) {
            return;
        }
        new Search(b, ranges).run();
    }

    /** One search: down into nodes that lie on the edge of the box, past those outside, and whole through those inside. */
    private final class Search {

        private final Bounds b;
        private final Ranges ranges;
        private int from;
        private int to;

        Search(Bounds b, Ranges ranges) {
            this.b = b;
            this.ranges = ranges;
        }

        void run() {
            int top = levelStart.length - 2;
            int level = top;
            int i = 0;
            while (i < levelStart[level + 1] - levelStart[level]) {
                int at = 4 * (levelStart[level] + i);
                if (meets(boxes, at)) {
                    if (isInside(at)) {
                        int rows = SHIFT * level;
                        found((int) ((long) i << rows), (int) Math.min(shapes.size(), (long) (i + 1) << rows));
                    } else if (level > 1) {
                        level--;
                        i <<= SHIFT;
                        continue;
                    } else {
                        rows(i << SHIFT, Math.min(shapes.size(), (i + 1) << SHIFT));
                    }
                }
                i++;
                while (level < top && (i & (FAN_OUT - 1)) == 0) {
                    level++;
                    i >>= SHIFT;
                }
            }
            if (from < to) {
                ranges.accept(from, to);
            }
        }

        private void rows(int first, int end) {
            for (int row = first; row < end; row++) {
                boolean meets = leaves.length == 0
                        ? b.contains(shapes.x(row), shapes.y(row))
                        : meets(leaves, 4 * row) && (surelyMeets(4 * row) || exactlyMeets(row));
                if (meets) {
                    found(row, row + 1);
                }
            }
        }

        private void found(int first, int end) {
            if (first != to) {
                if (from < to) {
                    ranges.accept(from, to);
                }
                from = first;
            }
            to = end;
        }

        private boolean meets(float[] of, int at) {
            return of[at] <= b.maxX() && of[at + 2] >= b.minX() && of[at + 1] <= b.maxY() && of[at + 3] >= b.minY();
        }

        private boolean isInside(int at) {
            return boxes[at] >= b.minX()
                    && boxes[at + 2] <= b.maxX()
                    && boxes[at + 1] >= b.minY()
                    && boxes[at + 3] <= b.maxY();
        }

        /** A box was rounded by less than the step to the next float. */
        private boolean surelyMeets(int at) {
            return Math.nextUp(leaves[at]) <= b.maxX()
                    && Math.nextDown(leaves[at + 2]) >= b.minX()
                    && Math.nextUp(leaves[at + 1]) <= b.maxY()
                    && Math.nextDown(leaves[at + 3]) >= b.minY();
        }

        private boolean exactlyMeets(int row) {
            return shapes.boundsMercator(row).intersects(b);
        }
    }

    long memory() {
        return 4L * (boxes.length + leaves.length);
    }
}
