// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/** The place of each value among the others: the share of them that is smaller, plus half of those that are equal. */
final class PercentileRank {

    /** Sums of ranks nearer than this are equal: they differ only by rounding. */
    private static final double SUM_RESOLUTION = 1e-12;

    private PercentileRank() {}

    /** A sum of ranks that is equal to any other which differs only by rounding. */
    static double rounded(double sum) {
        return Math.rint(sum / SUM_RESOLUTION) * SUM_RESOLUTION;
    }

    /**
     * Ranks in 0 … 1, in the order given: 1 for a value above all others. A value of 0 has rank 0, for nothing is nothing
     * however many share it. A lone value above 0 has rank 1.
     *
     * @param values none negative
     */
    static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values).map(v -> rank(sorted, v, 1)).toArray();
    }

    /**
     * The rank of a value.
     *
     * @param others the values of the other cells, ascending
     */
    static double amongOthers(double[] others, double value) {
        return rank(others, value, 0);
    }

    /**
     * The rank of a value.
     *
     * @param own how many of those that are sorted, 0 or 1, are its own
     */
    private static double rank(double[] sorted, double value, int own) {
        if (value == 0) {
            return 0;
        }
        int others = sorted.length - own;
        int smaller = firstAtLeast(value, sorted);
        int equal = firstAtLeast(Math.nextUp(value), sorted) - smaller - own;
        return others == 0 ? 1 : (smaller + equal / 2.0) / others;
    }

    /** The first place, in ascending values, of one that is at least this. */
    static int firstAtLeast(double v, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sorted[mid] < v) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
