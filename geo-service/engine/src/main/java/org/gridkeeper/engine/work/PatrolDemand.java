// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

/**
 * How much a cell asks for patrols: base + α · score · households, with the score as 0 … 1. Without a unit: only how the
 * demands of cells compare matters.
 *
 * @param base what every cell asks for, also without households and with a score of 0; 0 or more
 * @param alpha what a household in a cell with the highest score adds; 0 or more
 */
public record PatrolDemand(double base, double alpha) {

    private static final double HIGHEST_SCORE = 100;

    public PatrolDemand {
        if (!(base >= 0) || !(alpha >= 0) || Double.isInfinite(base) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException(
                    "a patrol demand of %s + %s · score · households".formatted(base, alpha));
        }
    }

    /**
     * The demand of a cell.
     *
     * @param score of the priority index, 0 … 100; what is above by rounding counts as 100
     */
    public double of(double score, long households) {
        if (!(score >= 0) || households < 0) {
            throw new IllegalArgumentException("a score of %s with %d households".formatted(score, households));
        }
        return base + alpha * Math.min(1, score / HIGHEST_SCORE) * households;
    }
}
