// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/**
 * The test for a trend of Mann (1945) and Kendall (1975).
 *
 * @param s how many more pairs rise than fall
 * @param z its standard score, ties considered, corrected for continuity
 * @param p two-sided, from the normal distribution
 */
public record MannKendall(long s, double z, double p) {

    /**
     * S = Σ sign(x_j − x_i) over i &lt; j; Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18 over groups of t equal values; z =
     * (S ∓ 1)/√Var S. Where all values are equal, or there are fewer than two, z is 0 and p is 1.
     *
     * @param values finite, oldest first
     */
    public static MannKendall of(double[] values) {
        int n = values.length;
        long s = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        double variance = (pairs(n) - ties(values)) / 18;
        double z = variance > 0 && s != 0 ? (s - Math.signum((double) s)) / Math.sqrt(variance) : 0;
        return new MannKendall(s, z, Normal.twoSidedP(z));
    }

    private static double pairs(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double ties = 0;
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[first]) {
                ties += pairs(i - first);
                first = i;
            }
        }
        return ties;
    }
}
