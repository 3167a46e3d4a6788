// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/** The place of each value among the others: the share of them that is smaller, plus half of those that are equal. */
final class PercentileRank {

    private PercentileRank() {}

    /**
     * Ranks in 0 … 1, in the order given: 1 for a value above all others. A value of 0 has rank 0, for nothing is nothing
     * however many share it. A lone value above 0 has rank 1.
     *
     * @param values none negative
     */
    static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values).map(v -> among(sorted, v)).toArray();
    }

    /**
     * The rank that one of the cells would have with another value; as its own, when it has that value.
     *
     * @param sorted the values of all cells, ascending
     */
    static double among(double[] sorted, double value) {
        double others = sorted.length - 1;
        if (value == 0) {
            return 0;
        }
        int smaller = firstAtLeast(value, sorted);
        int equal = firstAtLeast(Math.nextUp(value), sorted) - smaller - 1;
        return others == 0 ? 1 : (smaller + Math.max(0, equal) / 2.0) / others;
    }

    private static int firstAtLeast(double v, double[] sorted) {
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
