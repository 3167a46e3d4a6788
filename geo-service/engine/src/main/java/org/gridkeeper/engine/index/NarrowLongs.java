// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/**
 * Whole numbers of 0 or more, one a row, in as few bytes as the largest needs: none when all are 0, else 1, 2, 4 or 8.
 * Written to while it is made, then only read.
 */
final class NarrowLongs {

    private static final long BYTE = 0xffL;
    private static final long SHORT = 0xffffL;
    private static final long INT = 0xffff_ffffL;

    private final long largest;
    private final byte[] bytes;
    private final short[] shorts;
    private final int[] ints;
    private final long[] longs;

    /** Zeros, with room for numbers through {@code largest}; any number at all when that is below 0. */
    NarrowLongs(int size, long largest) {
        this.largest = largest == 0 ? 0 : largest < 0 || largest > INT ? -1 : roomFor(largest);
        this.bytes = new byte[this.largest == BYTE ? size : 0];
        this.shorts = new short[this.largest == SHORT ? size : 0];
        this.ints = new int[this.largest == INT ? size : 0];
        this.longs = new long[this.largest < 0 ? size : 0];
    }

    private static long roomFor(long largest) {
        return largest <= BYTE ? BYTE : largest <= SHORT ? SHORT : INT;
    }

    /** Whether a number up to this one can be kept. */
    boolean fits(long number) {
        return largest < 0 || (number >= 0 && number <= largest);
    }

    /** An empty one of the same width. */
    NarrowLongs alike(int size) {
        return new NarrowLongs(size, largest);
    }

    long get(int row) {
        if (bytes.length > 0) {
            return bytes[row] & BYTE;
        }
        if (shorts.length > 0) {
            return shorts[row] & SHORT;
        }
        if (ints.length > 0) {
            return ints[row] & INT;
        }
        return longs.length > 0 ? longs[row] : 0;
    }

    void set(int row, long number) {
        if (bytes.length > 0) {
            bytes[row] = (byte) number;
        } else if (shorts.length > 0) {
            shorts[row] = (short) number;
        } else if (ints.length > 0) {
            ints[row] = (int) number;
        } else if (longs.length > 0) {
            longs[row] = number;
        }
    }

    /** A new list out of this one and fresh rows of the same width. */
    NarrowLongs spliced(Splice splice, NarrowLongs fresh) {
        NarrowLongs next = alike(splice.size());
        if (largest == BYTE) {
            splice.copy(bytes, fresh.bytes, next.bytes);
        } else if (largest == SHORT) {
            splice.copy(shorts, fresh.shorts, next.shorts);
        } else if (largest == INT) {
            splice.copy(ints, fresh.ints, next.ints);
        } else if (largest < 0) {
            splice.copy(longs, fresh.longs, next.longs);
        }
        return next;
    }

    long memory() {
        return bytes.length + 2L * shorts.length + 4L * ints.length + 8L * longs.length;
    }
}
