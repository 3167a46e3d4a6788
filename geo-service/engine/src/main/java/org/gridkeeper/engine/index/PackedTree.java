// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.function.IntConsumer;
import org.gridkeeper.engine.geo.Bounds;

/**
 * A static R-tree over boxes that are already in the order they are to be packed in (row order), so that a search visits
 * rows in ascending order and the same content gives the same answer in the same order. Immutable.
 *
 * <p>Layout: level 0 is the rows; each node of level n+1 covers {@link #FAN_OUT} neighbours of level n. Boxes of all
 * levels lie in one array, four doubles a node (minX, minY, maxX, maxY), level after level.
 */
public final class PackedTree {

    static final int FAN_OUT = 16;

    private final double[] boxes;
    private final int[] levelStart;

    /** Packs {@code n} boxes given as four doubles each. */
    PackedTree(double[] rows, int n) {
        int levels = 1;
        int total = n;
        for (int size = n; size > 1; levels++) {
            size = (size + FAN_OUT - 1) / FAN_OUT;
            total += size;
        }
        levelStart = new int[levels + 1];
        boxes = new double[4 * total];
        System.arraycopy(rows, 0, boxes, 0, 4 * n);
        levelStart[1] = n;
        for (int level = 1; level < levels; level++) {
            int below = levelStart[level] - levelStart[level - 1];
            int size = (below + FAN_OUT - 1) / FAN_OUT;
            levelStart[level + 1] = levelStart[level] + size;
            for (int i = 0; i < size; i++) {
                cover(
                        levelStart[level] + i,
                        levelStart[level - 1] + i * FAN_OUT,
                        Math.min(FAN_OUT, below - i * FAN_OUT));
            }
        }
    }

    private void cover(int node, int firstChild, int count) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int c = 4 * firstChild; c < 4 * (firstChild + count); c += 4) {
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

    /** Visits, in ascending order, every row whose box meets the given one (edges included). */
    public void search(Bounds bounds, IntConsumer rows) {
        int top = levelStart.length - 2;
        if (levelStart[1] > 0) {
            search(top, 0, levelStart[top + 1] - levelStart[top], bounds, rows);
        }
    }

    private void search(int level, int first, int count, Bounds b, IntConsumer rows) {
        int below = level == 0 ? 0 : levelStart[level] - levelStart[level - 1];
        for (int i = first; i < first + count; i++) {
            int at = 4 * (levelStart[level] + i);
            if (boxes[at] > b.maxX()
                    || boxes[at + 2] < b.minX()
                    || boxes[at + 1] > b.maxY()
                    || boxes[at + 3] < b.minY()) {
                continue;
            }
            if (level == 0) {
                rows.accept(i);
            } else {
                int child = i * FAN_OUT;
                search(level - 1, child, Math.min(FAN_OUT, below - child), b, rows);
            }
        }
    }
}
