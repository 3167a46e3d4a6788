// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/**
 * The local statistic I of Anselin (1995): whether a cell is like its neighbours, or stands out from them. Expectation and
 * variance are those of Sokal, Oden and Thomson (1998), given the cell's own value.
 */
public final class LocalMoran {

    /** What a cell and the mean of its neighbours are like, set against the mean of all cells. */
    public enum Quadrant {
        HIGH_AMONG_HIGH,
        HIGH_AMONG_LOW,
        LOW_AMONG_HIGH,
        LOW_AMONG_LOW
    }

    /** Per cell the statistic, its standard score, a two-sided p from the normal distribution, and what it is like. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Result(double[] i, double[] z, double[] p, Quadrant[] quadrants) {}

    private LocalMoran() {}

    /**
     * I_i = z_i/m₂ · Σ_j w_ij z_j with z the distance from the mean, m₂ = Σ z²/n and w_ij = 1/(number of neighbours). Where
     * the score is not defined (all values equal, fewer than three cells, no neighbours) it is 0 and p is 1.
     *
     * @param x one finite value per cell
     * @param neighbours indices, without the cell itself
     */
    public static Result of(double[] x, int[][] neighbours) {
        int n = x.length;
        if (neighbours.length != n) {
            throw new IllegalArgumentException("%d values but neighbours of %d cells".formatted(n, neighbours.length));
        }
        double mean = Arrays.stream(x).sum() / n;
        // Of equal values the mean may be off by rounding.
        boolean equal = Arrays.stream(x).allMatch(v -> v == x[0]);
        double m2 =
                equal ? 0 : Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / n;
        double[] statistic = new double[n];
        double[] score = new double[n];
        double[] p = new double[n];
        Quadrant[] quadrants = new Quadrant[n];
        for (int i = 0; i < n; i++) {
            int count = neighbours[i].length;
            double own = x[i] - mean;
            double others = 0;
            for (int j : neighbours[i]) {
                others += (x[j] - mean) / count;
            }
            statistic[i] = m2 > 0 ? own / m2 * others : 0;
            double expected = -own * own / ((n - 1) * m2);
            // Σ w² less what the weights, which add up to 1, leave to chance.
            double weights = 1.0 / count - 1.0 / (n - 1);
            double variance = own / m2 * (own / m2) * n / (n - 2) * weights * (m2 - own * own / (n - 1));
            boolean defined = count > 0 && n > 2 && variance > 0;
            score[i] = defined ? (statistic[i] - expected) / Math.sqrt(variance) : 0;
            p[i] = Normal.twoSidedP(score[i]);
            quadrants[i] = quadrant(own > 0, others > 0);
        }
        return new Result(statistic, score, p, quadrants);
    }

    private static Quadrant quadrant(boolean high, boolean amongHigh) {
        if (high) {
            return amongHigh ? Quadrant.HIGH_AMONG_HIGH : Quadrant.HIGH_AMONG_LOW;
        }
        return amongHigh ? Quadrant.LOW_AMONG_HIGH : Quadrant.LOW_AMONG_LOW;
    }
}
