// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/** Control of the share of false discoveries among many tests (Benjamini and Hochberg 1995). */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The adjusted p of each test, in the order given: the smallest rate of false discoveries at which it is still a
     * discovery. Equal to R's {@code p.adjust(p, "BH")}.
     *
     * @param p each in 0 … 1
     */
    public static double[] adjust(double[] p) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double[] adjusted = new double[n];
        double smallest = 1;
        for (int k = n - 1; k >= 0; k--) {
            check(sorted[k]);
            smallest = Math.min(smallest, (double) n / (k + 1) * sorted[k]);
            adjusted[k] = smallest;
        }
        double[] inOrder = new double[n];
        for (int i = 0; i < n; i++) {
            // Equal p have equal answers, whichever of them is found.
            inOrder[i] = adjusted[Arrays.binarySearch(sorted, p[i])];
        }
        return inOrder;
    }

    /**
     * The largest p that is a discovery at a rate: a test is one when its adjusted p is no more than the rate. Below 0 when
     * none is.
     *
     * @param small the p of those tests alone whose p is no more than the rate, in any order
     * @param tests how many tests there are in all
     */
    static double largest(double[] small, int tests, double rate) {
        double[] sorted = small.clone();
        Arrays.sort(sorted);
        for (int k = sorted.length - 1; k >= 0; k--) {
            check(sorted[k]);
            if ((double) tests / (k + 1) * sorted[k] <= rate) {
                return sorted[k];
            }
        }
        return -1;
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability is in 0 … 1, not " + p);
        }
    }
}
