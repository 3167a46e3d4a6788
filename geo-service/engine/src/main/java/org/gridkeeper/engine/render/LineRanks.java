// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;

/**
 * Ranks the places of a line by Douglas and Peucker (1973): each gets the largest tolerance at which it is still kept,
 * which is never more than that of the place that split its stretch off. So what is kept at one tolerance is kept at
 * every smaller one, and no place lies farther from the kept line than the tolerance. For one thread.
 */
final class LineRanks {

    /** Stretches this deep are split in the middle, so that no line takes more than n·(depth + log n) steps. */
    private static final int DEEP = 64;

    private int[] stretches = new int[3 * 2 * DEEP];
    private double[] limits = new double[2 * DEEP];
    private int size;

    /**
     * Ranks the places strictly between two of them.
     *
     * @param xy x, y pairs
     * @param squares takes, by place, the square of its tolerance
     */
    void rank(double[] xy, int from, int to, double[] squares) {
        size = 0;
        push(from, to, 0, Double.POSITIVE_INFINITY);
        while (size > 0) {
            size--;
            int first = stretches[3 * size];
            int last = stretches[3 * size + 1];
            int depth = stretches[3 * size + 2];
            double limit = limits[size];
            if (last - first < 2) {
                continue;
            }
            int farthest = farthest(xy, first, last);
            double square = Math.min(limit, distanceSquare(xy, farthest, first, last));
            int split = depth < DEEP ? farthest : (first + last) >>> 1;
            squares[split] = square;
            push(first, split, depth + 1, square);
            push(split, last, depth + 1, square);
        }
    }

    private void push(int from, int to, int depth, double limit) {
        if (size == limits.length) {
            limits = Arrays.copyOf(limits, 2 * size);
            stretches = Arrays.copyOf(stretches, 6 * size);
        }
        stretches[3 * size] = from;
        stretches[3 * size + 1] = to;
        stretches[3 * size + 2] = depth;
        limits[size++] = limit;
    }

    /** The place strictly between two that lies farthest from the straight stretch between them, the first of equals. */
    private static int farthest(double[] xy, int from, int to) {
        int farthest = from + 1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double square = distanceSquare(xy, i, from, to);
            if (square > most) {
                most = square;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distanceSquare(double[] xy, int place, int from, int to) {
        double ax = xy[2 * from];
        double ay = xy[2 * from + 1];
        double dx = xy[2 * to] - ax;
        double dy = xy[2 * to + 1] - ay;
        double px = xy[2 * place] - ax;
        double py = xy[2 * place + 1] - ay;
        double length = dx * dx + dy * dy;
        if (length > 0) {
            double t = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            px -= t * dx;
            py -= t * dy;
        }
        return px * px + py * py;
    }

    /** The place, from the second on, that lies farthest from the first of a ring, the first of equals. */
    static int farthestFromFirst(double[] xy, int n) {
        int farthest = 0;
        double most = -1;
        for (int i = 1; i < n; i++) {
            double dx = xy[2 * i] - xy[0];
            double dy = xy[2 * i + 1] - xy[1];
            if (dx * dx + dy * dy > most) {
                most = dx * dx + dy * dy;
                farthest = i;
            }
        }
        return farthest;
    }
}
