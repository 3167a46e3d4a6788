// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/** How the rates of two periods are set against each other. */
public enum Comparison {
    /** One minus the other, in incidents/km² per 30 days, up to the upper end of the layer's scale. */
    DIFFERENCE {
        @Override
        public double of(double rate, double than, double guard) {
            return rate - than;
        }

        @Override
        double end(HeatScale scale) {
            return scale.upperRate();
        }
    },
    /**
     * The binary logarithm of one over the other, up to {@value #MOST_TIMES} times as much or as little. A guard rate is added
     * to both, so that what is little in both is not made much of.
     */
    RATIO {
        @Override
        public double of(double rate, double than, double guard) {
            return Math.log((rate + guard) / (than + guard)) / Math.log(2);
        }

        @Override
        double end(HeatScale scale) {
            return Math.log(MOST_TIMES) / Math.log(2);
        }
    };

    /** The ratio beyond which all have the last colour. */
    public static final int MOST_TIMES = 8;

    /**
     * One rate against another; above 0 where it is greater.
     *
     * @param rate,than,guard in incidents/km² per 30 days
     */
    public abstract double of(double rate, double than, double guard);

    /** What the last colour begins at, half a step before. */
    abstract double end(HeatScale scale);

    /** From one colour to the next. */
    double step(HeatScale scale) {
        return end(scale) / DivergingPalette.STEPS;
    }
}
