// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.BitSet;
import java.util.function.Consumer;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.WebMercator;

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
        double west = (bounds.minX() + WebMercator.HALF_METRES) / px;
        double east = (bounds.maxX() + WebMercator.HALF_METRES) / px;
        double north = (WebMercator.HALF_METRES - bounds.maxY()) / px;
        double south = (WebMercator.HALF_METRES - bounds.minY()) / px;
        long left = Math.floorDiv(Math.max(window.left(), (long) Math.floor(west)), SIDE_PX);
        long top = Math.floorDiv(Math.max(window.top(), (long) Math.floor(north)), SIDE_PX);
        long right = Math.floorDiv(Math.min(window.left() + window.width() - 1, (long) Math.floor(east)), SIDE_PX);
        long bottom = Math.floorDiv(Math.min(window.top() + window.height() - 1, (long) Math.floor(south)), SIDE_PX);
        return new BlockRange(
                window, left, top, (int) Math.max(0, right - left + 1), (int) Math.max(0, bottom - top + 1));
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
