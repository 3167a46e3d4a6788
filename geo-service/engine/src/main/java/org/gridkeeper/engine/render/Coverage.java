// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;

/**
 * Exact area coverage of polygons over a block of pixels, and its blending into them. For one thread.
 *
 * <p>Coordinates are 1/256 pixel, counted from the block's upper left corner, y south. All arithmetic is on whole numbers
 * and on differences of coordinates, so that a shape shifted by whole pixels covers them exactly alike: this is what
 * makes tiles join. Method: signed area and cover per cell, as in the FreeType and libart rasterisers.
 */
final class Coverage {

    static final int SUB = 256;
    private static final int SHIFT = 8;
    /** Cover × width of a wholly covered pixel, in units of 1/256 of its opacity. */
    private static final int AREA_SHIFT = SHIFT + 1;

    /** Products of two such numbers are ints, and longs. */
    private static final long NARROW = 1L << 15;

    private static final long WIDE = 1L << 31;

    /** Colours by the pixel of the block. */
    interface Texture {
        int argb(int x, int y);
    }

    private final int width;
    private final int height;
    private final long right;
    private final long bottom;
    private final int[] pixels;
    // Two for each cell: signed height of the edges in it, and that times twice their mean distance from its left side.
    private final int[] cells;
    private int minRow;
    private int maxRow;
    private int minColumn;
    private int maxColumn;

    /** Blends into {@code pixels}, straight-alpha ARGB, row by row. */
    Coverage(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.right = (long) width << SHIFT;
        this.bottom = (long) height << SHIFT;
        this.cells = new int[2 * width * height];
        resetTouched();
    }

    private void resetTouched() {
        minRow = height;
        maxRow = -1;
        minColumn = width;
        maxColumn = -1;
    }

    /** Whether a box may touch the block. */
    boolean meets(long minX, long minY, long maxX, long maxY) {
        return minX < right && maxX > 0 && minY < bottom && maxY > 0;
    }

    /** Adds an edge of a ring; a ring's edges follow one another and close. */
    void edge(long fromX, long fromY, long toX, long toY) {
        if (fromY == toY) {
            return;
        }
        // Always from top to bottom, so that both sides of a shared edge are cut at the same points.
        boolean down = fromY < toY;
        long x0 = down ? fromX : toX;
        long y0 = down ? fromY : toY;
        long x1 = down ? toX : fromX;
        long y1 = down ? toY : fromY;
        if (y1 <= 0 || y0 >= bottom) {
            return;
        }
        int first = (int) (Math.max(y0, 0) >> SHIFT);
        int last = (int) ((Math.min(y1, bottom) - 1) >> SHIFT);
        minRow = Math.min(minRow, first);
        maxRow = Math.max(maxRow, last);
        minColumn = Math.min(minColumn, column(Math.min(x0, x1)));
        maxColumn = Math.max(maxColumn, column(Math.max(x0, x1)));
        if (x0 >= right && x1 >= right) {
            return;
        }
        int sign = down ? 1 : -1;
        long dx = x1 - x0;
        long dy = y1 - y0;
        long y = Math.max(y0, (long) first << SHIFT);
        long x = x0 + share(dx, y - y0, dy);
        for (int row = first; row <= last; row++) {
            long nextY = Math.min(y1, (long) (row + 1) << SHIFT);
            long nextX = nextY == y1 ? x1 : x0 + share(dx, nextY - y0, dy);
            span(row * width, x, nextX, sign, nextY - y);
            x = nextX;
            y = nextY;
        }
    }

    private int column(long x) {
        return (int) Math.max(0, Math.min(width - 1, x >> SHIFT));
    }

    /** a·b/c rounded down; b ≤ c. */
    private static long share(long a, long b, long c) {
        if (Math.abs(a) < NARROW && c < NARROW) {
            return Math.floorDiv((int) a * (int) b, (int) c);
        }
        if (Math.abs(a) < WIDE && c < WIDE) {
            return Math.floorDiv(a * b, c);
        }
        return (long) Math.floor((double) a * b / c);
    }

    /** Adds the part of an edge that lies in one row of pixels. */
    private void span(int base, long fromX, long toX, int sign, long dy) {
        long x0 = Math.min(fromX, toX);
        long x1 = Math.max(fromX, toX);
        if (x0 >= right) {
            return;
        }
        if (x1 <= 0) {
            cell(base, 0, (int) (sign * dy), 0);
            return;
        }
        int column = (int) (x0 >> SHIFT);
        if (x0 >= 0 && x1 >> SHIFT == column) {
            cell(base, column, (int) (sign * dy), (int) (x0 + x1 - ((long) column << AREA_SHIFT)));
            return;
        }
        long dx = x1 - x0;
        long x = Math.max(x0, 0);
        long used = share(dy, x - x0, dx);
        if (used > 0) {
            cell(base, 0, (int) (sign * used), 0);
        }
        long end = Math.min(x1, right);
        for (column = (int) (x >> SHIFT); x < end; column++) {
            long left = (long) column << SHIFT;
            long nextX = Math.min(end, left + SUB);
            long nextUsed = nextX == x1 ? dy : share(dy, nextX - x0, dx);
            cell(base, column, (int) (sign * (nextUsed - used)), (int) (x + nextX - 2 * left));
            x = nextX;
            used = nextUsed;
        }
    }

    private void cell(int base, int column, int dy, int twiceX) {
        int at = 2 * (base + column);
        cells[at] += dy;
        cells[at + 1] += dy * twiceX;
    }

    /**
     * Paints what the edges since the last call enclose and forgets them.
     *
     * @param evenOdd whether rings inside rings are holes; else whatever a ring goes round is inside
     */
    void paint(int argb, boolean evenOdd) {
        for (int row = minRow; row <= maxRow && minColumn <= maxColumn; row++) {
            int sum = 0;
            int end = row * width + maxColumn;
            for (int i = row * width + minColumn; i <= end; i++) {
                sum += cells[2 * i];
                int covered = covered(sum, cells[2 * i + 1], evenOdd);
                if (covered != 0) {
                    blend(i, argb, covered);
                }
            }
            forget(row);
        }
        resetTouched();
    }

    /** The same with the colours of a texture. */
    void paint(Texture texture, boolean evenOdd) {
        for (int row = minRow; row <= maxRow && minColumn <= maxColumn; row++) {
            int sum = 0;
            int end = row * width + maxColumn;
            for (int i = row * width + minColumn; i <= end; i++) {
                sum += cells[2 * i];
                int covered = covered(sum, cells[2 * i + 1], evenOdd);
                if (covered != 0) {
                    blend(i, texture.argb(i - row * width, row), covered);
                }
            }
            forget(row);
        }
        resetTouched();
    }

    /** How much of a pixel is inside, 0..256. */
    private static int covered(int sum, int partly, boolean evenOdd) {
        int covered = Math.abs((sum << AREA_SHIFT) - partly) >> AREA_SHIFT;
        if (evenOdd) {
            covered &= 2 * SUB - 1;
            covered = covered > SUB ? 2 * SUB - covered : covered;
        }
        return Math.min(covered, SUB);
    }

    private void forget(int row) {
        Arrays.fill(cells, 2 * (row * width + minColumn), 2 * (row * width + maxColumn + 1), 0);
    }

    /** Blends one pixel of a picture; pixels outside are left alone. */
    void pixel(long x, long y, int argb) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            blend((int) y * width + (int) x, argb, SUB);
        }
    }

    /** Source over destination (Porter and Duff 1984) on straight alpha; {@code covered} is 0..256. */
    private void blend(int i, int argb, int covered) {
        int alpha = ((argb >>> 24) * covered + 128) >> 8;
        int below = pixels[i];
        int belowAlpha = below >>> 24;
        if (alpha == 255 || belowAlpha == 0 || alpha == 0) {
            pixels[i] = alpha == 0 ? below : (alpha << 24) | (argb & 0xFFFFFF);
            return;
        }
        int rest = belowAlpha * (255 - alpha);
        int weight = 255 * alpha;
        int total = weight + rest;
        double share = 1.0 / total;
        int red = rounded(((argb >> 16) & 255) * weight + ((below >> 16) & 255) * rest, total, share);
        int green = rounded(((argb >> 8) & 255) * weight + ((below >> 8) & 255) * rest, total, share);
        int blue = rounded((argb & 255) * weight + (below & 255) * rest, total, share);
        pixels[i] = (((total + 127) / 255) << 24) | (red << 16) | (green << 8) | blue;
    }

    /** The quotient rounded to the nearest, exactly: half a unit is far more than a double errs by. */
    private static int rounded(int sum, int total, double share) {
        return (int) ((sum + total / 2 + 0.5) * share);
    }
}
