// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;
import java.util.stream.IntStream;

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
     */
    public record Spot(Pattern pattern, boolean hot) {
        private static final Spot NONE = new Spot(Pattern.NONE, false);
    }

    private static final double MOSTLY = 0.9;
    private static final double SCORE_STEP = 0.01;

    private EmergingHotSpots() {}

    /**
     * The pattern of each cell.
     *
     * @param counts by slice, oldest first, and cell
     * @param neighbours indices, without the cell itself
     * @param lags how many slices before it count with each slice, as neighbours in time
     * @param alpha the rate of false discoveries among the cells of a slice, and the p of a trend
     * @param pace of the work
     */
    public static Spot[] of(double[][] counts, int[][] neighbours, int lags, double alpha, Pace pace) {
        int slices = counts.length;
        int cells = neighbours.length;
        double[][] z = new double[slices][];
        byte[][] signs = new byte[slices][];
        for (int t = 0; t < slices; t++) {
            z[t] = GiStar.scores(withLags(counts, t, lags), neighbours);
            signs[t] = signs(z[t], alpha);
            pace.rest();
        }
        Spot[] spots = new Spot[cells];
        double[] scores = new double[slices];
        int[] signsOfCell = new int[slices];
        for (int cell = 0; cell < cells; cell++) {
            boolean any = false;
            for (int t = 0; t < slices; t++) {
                scores[t] = z[t][cell];
                signsOfCell[t] = signs[t][cell];
                any |= signsOfCell[t] != 0;
            }
            spots[cell] = any ? classify(signsOfCell, MannKendall.of(scores), alpha) : Spot.NONE;
        }
        return spots;
    }

    /** 1 for a hot cell, −1 for a cold one, 0 for neither, at a rate of false discoveries. */
    private static byte[] signs(double[] z, double alpha) {
        // Most cells are of no interest, and p takes a while.
        double least = leastScore(alpha);
        int[] strong = IntStream.range(0, z.length)
                .filter(cell -> Math.abs(z[cell]) >= least)
                .toArray();
        double[] p = Arrays.stream(strong)
                .mapToDouble(cell -> Normal.twoSidedP(z[cell]))
                .toArray();
        double largest = FalseDiscovery.largest(
                Arrays.stream(p).filter(each -> each <= alpha).toArray(), z.length, alpha);
        byte[] signs = new byte[z.length];
        for (int k = 0; k < strong.length; k++) {
            signs[strong[k]] = (byte) (p[k] <= largest ? Math.signum(z[strong[k]]) : 0);
        }
        return signs;
    }

    /** A score no greater than any whose p is no more than alpha. */
    private static double leastScore(double alpha) {
        double score = 0;
        while (Normal.twoSidedP(score + SCORE_STEP) > alpha) {
            score += SCORE_STEP;
        }
        return score;
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
            return new Spot(hot, true);
        }
        int[] opposite = Arrays.stream(signs).map(sign -> -sign).toArray();
        return new Spot(pattern(opposite, -slope), false);
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
