// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/**
 * How hot and cold spots come and go: Gi* for each slice of time, the trend of its scores by Mann–Kendall, and one of eight
 * classes for each cell, hot or cold.
 */
public final class EmergingHotSpots {

    /** What a cell's hot, or cold, slices are like. */
    public enum Pattern {
        /** The last slice is the first one. */
        NEW,
        /** One run without a gap that goes on now, in less than 90 % of the slices. */
        CONSECUTIVE,
        /** At least 90 % of the slices, the last among them, and ever more so. */
        INTENSIFYING,
        /** At least 90 % of the slices, the last among them, without a trend. */
        PERSISTENT,
        /** At least 90 % of the slices, the last among them, and ever less so. */
        DIMINISHING,
        /** On and off, in less than 90 % of the slices, and never the opposite. */
        SPORADIC,
        /** Now, but in less than 90 % of the slices, and the opposite before. */
        OSCILLATING,
        /** At least 90 % of the slices, but not now. */
        HISTORICAL,
        NONE
    }

    /**
     * What one cell has become.
     *
     * @param hot whether its pattern is of hot slices; false for cold ones and for none
     * @param trend of the scores
     */
    public record Spot(Pattern pattern, boolean hot, MannKendall trend) {}

    private static final double MOSTLY = 0.9;

    private EmergingHotSpots() {}

    /**
     * The pattern of each cell.
     *
     * @param counts by slice, oldest first, and cell
     * @param neighbours indices, without the cell itself
     * @param lags how many slices before it count with each slice, as neighbours in time
     * @param alpha the rate of false discoveries among the cells of a slice, and the p of a trend
     */
    public static Spot[] of(double[][] counts, int[][] neighbours, int lags, double alpha) {
        int slices = counts.length;
        int cells = neighbours.length;
        double[][] z = new double[slices][];
        double[][] p = new double[slices][];
        for (int t = 0; t < slices; t++) {
            GiStar.Result result = GiStar.of(withLags(counts, t, lags), neighbours);
            z[t] = result.z();
            p[t] = FalseDiscovery.adjust(result.p());
        }
        Spot[] spots = new Spot[cells];
        for (int cell = 0; cell < cells; cell++) {
            double[] scores = new double[slices];
            int[] signs = new int[slices];
            for (int t = 0; t < slices; t++) {
                scores[t] = z[t][cell];
                signs[t] = p[t][cell] <= alpha ? (int) Math.signum(scores[t]) : 0;
            }
            spots[cell] = classify(signs, MannKendall.of(scores), alpha);
        }
        return spots;
    }

    private static double[] withLags(double[][] counts, int slice, int lags) {
        double[] sum = counts[slice].clone();
        for (int t = Math.max(0, slice - lags); t < slice; t++) {
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += counts[t][cell];
            }
        }
        return sum;
    }

    /**
     * The pattern of a series.
     *
     * @param signs 1 for a hot slice, −1 for a cold one, 0 for neither, oldest first
     */
    static Spot classify(int[] signs, MannKendall trend, double alpha) {
        int slope = trend.p() <= alpha ? (int) Math.signum(trend.z()) : 0;
        Pattern hot = pattern(signs, slope);
        if (hot != Pattern.NONE) {
            return new Spot(hot, true, trend);
        }
        int[] opposite = Arrays.stream(signs).map(sign -> -sign).toArray();
        return new Spot(pattern(opposite, -slope), false, trend);
    }

    private static Pattern pattern(int[] signs, int slope) {
        long hot = Arrays.stream(signs).filter(sign -> sign > 0).count();
        boolean everCold = Arrays.stream(signs).anyMatch(sign -> sign < 0);
        boolean now = signs.length > 0 && signs[signs.length - 1] > 0;
        if (hot == 0) {
            return Pattern.NONE;
        }
        if (hot >= MOSTLY * signs.length) {
            if (!now) {
                return Pattern.HISTORICAL;
            }
            return slope > 0 ? Pattern.INTENSIFYING : slope < 0 ? Pattern.DIMINISHING : Pattern.PERSISTENT;
        }
        if (now && hot == 1) {
            return Pattern.NEW;
        }
        if (now && hot == lastRun(signs)) {
            return Pattern.CONSECUTIVE;
        }
        if (!everCold) {
            return Pattern.SPORADIC;
        }
        return now ? Pattern.OSCILLATING : Pattern.NONE;
    }

    private static int lastRun(int[] signs) {
        int run = 0;
        while (run < signs.length && signs[signs.length - 1 - run] > 0) {
            run++;
        }
        return run;
    }
}
