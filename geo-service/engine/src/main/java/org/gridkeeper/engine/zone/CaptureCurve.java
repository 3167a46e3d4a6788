// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many incidents lie in the first so many hundredths of the area when cells are taken in the order of scores. */
final class CaptureCurve {

    /** The curve has this many steps of equal area. */
    static final int STEPS = 100;

    private final double[] areas;
    private final double total;
    private final long[] hashes;

    CaptureCurve(List<String> codes, double[] areas) {
        this.areas = areas.clone();
        double sum = 0;
        for (double area : areas) {
            if (!(area > 0)) {
                throw new IllegalArgumentException("a cell has an area above 0 km², not " + area);
            }
            sum += area;
        }
        this.total = sum;
        this.hashes = codes.stream().mapToLong(String::hashCode).toArray();
    }

    double area(int cell) {
        return areas[cell];
    }

    /**
     * The hits within 1, 2 … 100 % of the area. Of the cell that a border lies in, hits count by the part of its area.
     *
     * @param hits of each cell
     * @param day by which the order among equal scores is drawn, the same each time and for every ranking
     */
    double[] of(double[] scores, int[] hits, long day) {
        if (scores.length != areas.length) {
            throw new IllegalArgumentException("%d scores of %d cells".formatted(scores.length, areas.length));
        }
        long[] lot = Arrays.stream(hashes).map(hash -> mixed(mixed(hash) ^ day)).toArray();
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparingLong(i -> lot[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] captured = new double[STEPS];
        double area = 0;
        double before = 0;
        int step = 0;
        for (int cell : order) {
            double after = area + areas[cell];
            while (step < STEPS - 1 && border(step) <= after) {
                captured[step] = before + hits[cell] * (border(step) - area) / areas[cell];
                step++;
            }
            area = after;
            before += hits[cell];
        }
        // Rounding may leave the last border a hair above the sum of all areas.
        for (; step < STEPS; step++) {
            captured[step] = before;
        }
        return captured;
    }

    /** The finaliser of MurmurHash3: what is near goes far apart. */
    private static long mixed(long value) {
        long v = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        v = (v ^ (v >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return v ^ (v >>> 33);
    }

    private double border(int step) {
        return total * (step + 1) / STEPS;
    }
}
