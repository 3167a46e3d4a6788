// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/**
 * The local statistic Gi* of Getis and Ord (1992), standardised as in Ord and Getis (1995): how far the sum over a cell
 * and its neighbours lies from what it would be if the values were spread without regard to place.
 */
public final class GiStar {

    /** One standard score and one two-sided p from the normal distribution per cell. The arrays are the caller's. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Result(double[] z, double[] p) {}

    private GiStar() {}

    /**
     * z_i = (Σ_j x_j − x̄ W_i) / (s √[(n W_i − W_i²)/(n − 1)]) over j = i and the neighbours of i, each of weight 1, so that
     * W_i is their number; x̄ and s over all n cells, s² divided by n. Where the score is not defined (all values equal, or
     * a cell that neighbours every other) z is 0 and p is 1.
     *
     * @param x one finite value per cell
     * @param neighbours indices, without the cell itself
     */
    public static Result of(double[] x, int[][] neighbours) {
        double[] z = scores(x, neighbours);
        return new Result(z, Arrays.stream(z).map(Normal::twoSidedP).toArray());
    }

    /** The scores alone. */
    static double[] scores(double[] x, int[][] neighbours) {
        int n = x.length;
        if (neighbours.length != n) {
            throw new IllegalArgumentException("%d values but neighbours of %d cells".formatted(n, neighbours.length));
        }
        double mean = Arrays.stream(x).sum() / n;
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / n;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j : neighbours[i]) {
                sum += x[j];
            }
            double weight = neighbours[i].length + 1.0;
            double spread = Math.sqrt(variance * (n * weight - weight * weight) / (n - 1));
            z[i] = spread > 0 ? (sum - mean * weight) / spread : 0;
        }
        return z;
    }
}
