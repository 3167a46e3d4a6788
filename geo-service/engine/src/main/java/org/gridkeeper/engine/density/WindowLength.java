// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Duration;
import java.time.Instant;
import org.gridkeeper.engine.index.Filter;

/**
 * How long the period of a density is, which turns a density into a rate per 30 days.
 *
 * @param days above 0
 */
public record WindowLength(double days) {

    /** The days that rates are given for. */
    public static final double RATE_DAYS = 30;

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    public WindowLength {
        if (!(days > 0)) {
            throw new IllegalArgumentException("a period of %s days has no rate".formatted(days));
        }
    }

    /**
     * The length of a filter's period. An open lower end is the layer's first event, an open upper end the reference
     * time; a period with an open end is at least one day long.
     */
    public static WindowLength of(Filter filter, Instant first, Instant referenceTime) {
        boolean openFrom = filter.from().equals(Instant.MIN);
        boolean openTo = filter.to().equals(Instant.MAX);
        long from = (openFrom ? first : filter.from()).toEpochMilli();
        long to = (openTo ? referenceTime : filter.to()).toEpochMilli();
        double days = (to - from) / MILLIS_PER_DAY;
        return new WindowLength(openFrom || openTo ? Math.max(1, days) : days);
    }

    /** Incidents/km² per 30 days of a density in incidents/km². */
    public double rate(double perSquareKm) {
        return perSquareKm * RATE_DAYS / days;
    }

    /** The density in incidents/km² that has this rate. */
    public double density(double rate) {
        return rate * days / RATE_DAYS;
    }
}
