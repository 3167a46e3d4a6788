// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import org.gridkeeper.engine.geo.WebMercator;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * The order of rows: along a Hilbert curve by the middles of their boxes, then by id. The curve covers the square world, so
 * that a row's place in it does not depend on the other rows. One curve of 2^16 cells a side has steps of 600 m; a second
 * one inside each step brings neighbours of a city together.
 */
final class RowOrder {

    private static final int LEVEL = 16;

    private RowOrder() {}

    static int[] of(Shapes shapes, Texts ids) {
        long[] keys = new long[shapes.size()];
        double[] box = new double[4];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = key(shapes, row, box);
        }
        return KeyOrder.of(keys, ids::compare);
    }

    /** The place of a row on the curve, unsigned; {@code box} is room for four numbers. */
    static long key(Shapes shapes, int row, double[] box) {
        shapes.box(row, box);
        long x = step((box[0] + box[2]) / 2);
        long y = step((box[1] + box[3]) / 2);
        int inner = (1 << LEVEL) - 1;
        long coarse = HilbertCode.encode(LEVEL, (int) (x >> LEVEL), (int) (y >> LEVEL)) & 0xffffffffL;
        long fine = HilbertCode.encode(LEVEL, (int) (x & inner), (int) (y & inner)) & 0xffffffffL;
        return (coarse << 32) | fine;
    }

    private static long step(double mercator) {
        long side = 1L << (2 * LEVEL);
        long at = (long) ((mercator / WebMercator.HALF_METRES + 1) / 2 * side);
        return Math.max(0, Math.min(side - 1, at));
    }
}
