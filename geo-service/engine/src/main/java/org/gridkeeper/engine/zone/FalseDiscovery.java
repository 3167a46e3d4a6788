// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Comparator;
import java.util.stream.IntStream;

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
        int n = p.length;
        int[] descending = IntStream.range(0, n)
                .peek(i -> check(p[i]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        double smallest = 1;
        for (int k = 0; k < n; k++) {
            int i = descending[k];
            smallest = Math.min(smallest, (double) n / (n - k) * p[i]);
            adjusted[i] = smallest;
        }
        return adjusted;
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability is in 0 … 1, not " + p);
        }
    }
}
