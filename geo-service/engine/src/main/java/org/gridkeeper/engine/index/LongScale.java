// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import static org.gridkeeper.engine.index.Column.LongColumn.MISSING;

/**
 * How the values of a column of whole numbers become small ones: 0 for missing, else 1 + (value − base) / step. With step 0
 * the values stay as they are. The least and the greatest value are exact.
 */
record LongScale(long base, long step, long min, long max) {

    private static final long LARGEST = 0xffff_ffffL;

    /** For values, of which some may be missing. */
    static LongScale of(long[] values) {
        long min = Long.MAX_VALUE;
        long max = MISSING;
        for (long value : values) {
            if (value != MISSING) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (max == MISSING) {
            return new LongScale(0, 1, MISSING, MISSING);
        }
        if (max - min < 0) {
            return new LongScale(0, 0, min, max); // The difference is too great for a number.
        }
        long step = 0;
        for (long value : values) {
            if (value != MISSING && (step == 0 || (value - min) % step != 0)) {
                step = gcd(value - min, step);
            }
        }
        step = Math.max(1, step);
        return (max - min) / step + 1 > LARGEST ? new LongScale(0, 0, min, max) : new LongScale(min, step, min, max);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The largest number that values of this scale become; below 0 when they stay as they are. */
    long largest() {
        return step == 0 ? -1 : max == MISSING ? 0 : (max - base) / step + 1;
    }

    /** Whether a value keeps its worth, as a number of this width. */
    boolean holds(long value, NarrowLongs width) {
        if (step == 0 || value == MISSING) {
            return true;
        }
        long above = value - base;
        return value >= base
                && above >= 0
                && above % step == 0
                && above / step < LARGEST
                && width.fits(above / step + 1);
    }

    long pack(long value) {
        return step == 0 ? value : value == MISSING ? 0 : 1 + (value - base) / step;
    }

    long unpack(long number) {
        if (step == 0) {
            return number;
        }
        return number == 0 ? MISSING : base + (number - 1) * step;
    }

    /** The same scale, told of other ends. */
    LongScale withEnds(long least, long greatest) {
        return new LongScale(base, step, least, greatest);
    }
}
