// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.BitSet;
import java.util.function.Consumer;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;

/**
 * The blocks of {@value #SIDE_PX} × {@value #SIDE_PX} pixels under a picture, in rows from the north-west. Blocks are fixed
 * in the plane at each zoom and pixel ratio, so that what is decided for a block is the same whichever picture asks.
 *
 * @param window the picture
 * @param left first column of blocks, counted from the antimeridian
 * @param top first row of blocks, counted from the northern edge
 */
record BlockRange(PixelWindow window, long left, long top, int columns, int rows) {

    static final int SIDE_PX = LatticeBlock.SIDE_PX;

    /** Those of a picture that meet a box of EPSG:3857. */
    static BlockRange of(PixelWindow window, Bounds bounds) {
        double px = window.metresPerPixel();
        Bounds world = new PixelWindow(window.z(), window.pixelRatio(), 0, 0, 1, 1).boundsMercator();
        long west = Math.max(window.left(), (long) Math.floor((bounds.minX() - world.minX()) / px));
        long east =
                Math.min(window.left() + window.width() - 1, (long) Math.floor((bounds.maxX() - world.minX()) / px));
        long north = Math.max(window.top(), (long) Math.floor((world.maxY() - bounds.maxY()) / px));
        long south =
                Math.min(window.top() + window.height() - 1, (long) Math.floor((world.maxY() - bounds.minY()) / px));
        long left = Math.floorDiv(west, SIDE_PX);
        long top = Math.floorDiv(north, SIDE_PX);
        int columns = (int) Math.max(0, Math.floorDiv(east, SIDE_PX) - left + 1);
        int rows = (int) Math.max(0, Math.floorDiv(south, SIDE_PX) - top + 1);
        return new BlockRange(window, left, top, columns, rows);
    }

    int count() {
        return columns * rows;
    }

    /** World pixel of the first column of a block. */
    long leftPx(int block) {
        return (left + block % columns) * SIDE_PX;
    }

    /** World pixel of the first row of a block. */
    long topPx(int block) {
        return (top + block / columns) * SIDE_PX;
    }

    PixelWindow pixels(int block) {
        return new PixelWindow(window.z(), window.pixelRatio(), leftPx(block), topPx(block), SIDE_PX, SIDE_PX);
    }

    /** Visits blocks in runs of at most so many neighbours in a row. */
    void forEachRun(BitSet some, int longest, Consumer<BitSet> runs) {
        int first = some.nextSetBit(0);
        while (first >= 0) {
            int end = Math.min(some.nextClearBit(first), (first / columns + 1) * columns);
            end = Math.min(end, first + longest);
            BitSet run = new BitSet();
            run.set(first, end);
            runs.accept(run);
            first = some.nextSetBit(end);
        }
    }

    /** How many blocks are in the smallest window around some of them. */
    int countAround(BitSet some) {
        PixelWindow around = around(some);
        return around.width() / SIDE_PX * (around.height() / SIDE_PX);
    }

    /** The smallest window of whole blocks around some of them, of which there is one at least. */
    PixelWindow around(BitSet blocks) {
        int west = columns;
        int east = -1;
        for (int block = blocks.nextSetBit(0); block >= 0; block = blocks.nextSetBit(block + 1)) {
            west = Math.min(west, block % columns);
            east = Math.max(east, block % columns);
        }
        int north = blocks.nextSetBit(0) / columns;
        int south = (blocks.length() - 1) / columns;
        return new PixelWindow(
                window.z(),
                window.pixelRatio(),
                (left + west) * SIDE_PX,
                (top + north) * SIDE_PX,
                (east - west + 1) * SIDE_PX,
                (south - north + 1) * SIDE_PX);
    }
}
