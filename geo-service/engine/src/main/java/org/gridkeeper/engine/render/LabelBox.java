// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

/** Whole pixels from the window's corner; the maximum is excluded. */
record LabelBox(int minX, int minY, int maxX, int maxY) {

    /** The pixels that a box of fractions touches, and one more on each side. */
    static LabelBox around(double minX, double minY, double maxX, double maxY) {
        return new LabelBox(
                (int) Math.floor(minX) - 1,
                (int) Math.floor(minY) - 1,
                (int) Math.ceil(maxX) + 1,
                (int) Math.ceil(maxY) + 1);
    }

    boolean meets(LabelBox other) {
        return minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY;
    }

    LabelBox grown(int by) {
        return new LabelBox(minX - by, minY - by, maxX + by, maxY + by);
    }

    LabelBox union(LabelBox other) {
        return new LabelBox(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
