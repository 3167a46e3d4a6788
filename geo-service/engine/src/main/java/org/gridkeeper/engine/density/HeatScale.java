// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Instant;

/**
 * Which rate has which colour: one per layer and bandwidth, the same on every tile and zoom until it is computed anew.
 *
 * @param upperRate incidents/km² per 30 days at the last colour; the lower end is 0
 */
public record HeatScale(double upperRate, Instant computedAt) {

    public HeatScale {
        if (!(upperRate > 0 && upperRate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the upper end of a scale must be above 0, not " + upperRate);
        }
    }

    /** The scale of a layer in which nothing is: its upper end is 1, as is that of a layer without a recent incident. */
    public static HeatScale ofNothing(Instant at) {
        return new HeatScale(1, at);
    }

    /** The rate between one colour and the next. */
    public double stepRate() {
        return upperRate / HeatPalette.STEPS;
    }
}
