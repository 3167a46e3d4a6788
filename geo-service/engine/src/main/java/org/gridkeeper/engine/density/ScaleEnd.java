// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Scope;

/**
 * The upper end of a layer's colour scale: a percentile over all {@link ScaleNodes} with a rate. The nodes of a country do
 * not fit in memory, so they are walked twice: first counting the bounds of each by their leading bits, which tells between
 * which bounds the percentile lies; then collecting only those that may lie there too.
 */
final class ScaleEnd {

    private static final double PERCENTILE = 0.995;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final double WITHOUT_INCIDENTS = 1;

    // Sign, exponent and 8 bits of the fraction: positive doubles sort as their bits do.
    private static final int DROPPED_BITS = 44;

    private final ScaleNodes nodes;

    private ScaleEnd(ScaleNodes nodes) {
        this.nodes = nodes;
    }

    static double of(Incidents incidents, DensityField field, double bandwidthMetres, Instant referenceTime) {
        Filter year = field.hasTimes()
                ? new Filter(Set.of(), referenceTime.minus(YEAR), referenceTime.plusMillis(1))
                : Filter.NONE;
        WindowLength length = new WindowLength(field.hasTimes() ? YEAR.toDays() : WindowLength.RATE_DAYS);
        DensityQuery query = new DensityQuery(bandwidthMetres, Weighting.COUNT, year, Scope.all(), referenceTime);
        double density = new ScaleEnd(new ScaleNodes(incidents, query)).percentile();
        return density > 0 ? length.rate(density) : WITHOUT_INCIDENTS;
    }

    /** In incidents/km²; 0 without any. */
    private double percentile() {
        long[] least = new long[1 << (64 - DROPPED_BITS - 1)];
        long[] most = least.clone();
        nodes.forEach((low, high, exact) -> {
            least[prefix(low)]++;
            most[prefix(high)]++;
        });
        long n = Arrays.stream(least).sum();
        if (n == 0) {
            return 0;
        }
        double position = PERCENTILE * (n - 1);
        long lower = (long) Math.floor(position);
        // Whatever the bounds leave open, the values of these two ranks lie in these buckets.
        int from = bucketOf(lower, least);
        int to = bucketOf(Math.min(n - 1, lower + 1), most);
        DoubleStream.Builder near = DoubleStream.builder();
        long[] smaller = {0};
        nodes.forEach((low, high, exact) -> {
            if (prefix(high) < from) {
                smaller[0]++;
            } else if (prefix(low) <= to) {
                near.add(exact.getAsDouble());
            }
        });
        double[] sorted = near.build().sorted().toArray();
        int at = Math.toIntExact(lower - smaller[0]);
        double below = sorted[at];
        double above = sorted[Math.min(sorted.length - 1, at + 1)];
        return below + (position - lower) * (above - below);
    }

    private static int prefix(double density) {
        return (int) (Double.doubleToRawLongBits(density) >>> DROPPED_BITS);
    }

    private static int bucketOf(long rank, long[] histogram) {
        long seen = 0;
        int bucket = -1;
        while (seen <= rank) {
            seen += histogram[++bucket];
        }
        return bucket;
    }
}
