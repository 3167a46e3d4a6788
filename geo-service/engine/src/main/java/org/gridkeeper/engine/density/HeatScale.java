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

    /** The rate between one colour and the next. */
    public double stepRate() {
        return upperRate / HeatPalette.STEPS;
    }
}
