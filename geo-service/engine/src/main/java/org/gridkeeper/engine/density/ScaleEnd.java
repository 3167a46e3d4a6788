// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Shapes;

/**
 * The upper end of a layer's colour scale: a percentile over all lattice nodes with a rate. The nodes of a country do
 * not fit in memory, so they are walked twice: first counting them by the leading bits of their value, then collecting
 * only those that share these bits with the percentile.
 */
final class ScaleEnd {

    private static final int ZOOM = 14;
    private static final int SPACING_PX = 4;
    private static final double PERCENTILE = 0.995;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final double WITHOUT_INCIDENTS = 1;

    /** Side of the pictures that the layer is cut into. */
    private static final int CHUNK_PX = 32 * LatticeBlock.SIDE_PX;

    // Sign, exponent and 8 bits of the fraction: positive doubles sort as their bits do.
    private static final int DROPPED_BITS = 44;

    private final Incidents incidents;
    private final DensityQuery query;
    private final WindowLength length;
    private final long[] chunks;

    private ScaleEnd(Incidents incidents, DensityQuery query, WindowLength length) {
        this.incidents = incidents;
        this.query = query;
        this.length = length;
        this.chunks = chunks();
    }

    static double of(Incidents incidents, DensityField field, double bandwidthMetres, Instant referenceTime) {
        Filter year = field.hasTimes()
                ? new Filter(Set.of(), referenceTime.minus(YEAR), referenceTime.plusMillis(1))
                : Filter.NONE;
        WindowLength length = new WindowLength(field.hasTimes() ? YEAR.toDays() : WindowLength.RATE_DAYS);
        DensityQuery query = new DensityQuery(bandwidthMetres, Weighting.COUNT, year, Scope.all(), referenceTime);
        return new ScaleEnd(incidents, query, length).percentile();
    }

    private double percentile() {
        long[] histogram = new long[1 << (64 - DROPPED_BITS - 1)];
        forEachRate(rate -> histogram[prefix(rate)]++);
        long n = Arrays.stream(histogram).sum();
        if (n == 0) {
            return WITHOUT_INCIDENTS;
        }
        double position = PERCENTILE * (n - 1);
        long lower = (long) Math.floor(position);
        int from = bucketOf(lower, histogram);
        int to = bucketOf(Math.min(n - 1, lower + 1), histogram);
        int size = Math.toIntExact(Arrays.stream(histogram, from, to + 1).sum());
        double[] kept = new double[size];
        int[] filled = {0};
        forEachRate(rate -> {
            int prefix = prefix(rate);
            if (from <= prefix && prefix <= to) {
                kept[filled[0]++] = rate;
            }
        });
        Arrays.sort(kept);
        int at = (int) (lower - Arrays.stream(histogram, 0, from).sum());
        double below = kept[at];
        double above = kept[Math.min(size - 1, at + 1)];
        return below + (position - lower) * (above - below);
    }

    private static int prefix(double rate) {
        return (int) (Double.doubleToRawLongBits(rate) >>> DROPPED_BITS);
    }

    private static int bucketOf(long rank, long[] histogram) {
        long seen = 0;
        int bucket = -1;
        while (seen <= rank) {
            seen += histogram[++bucket];
        }
        return bucket;
    }

    private void forEachRate(DoubleConsumer rates) {
        long perSide = chunksPerSide();
        for (long chunk : chunks) {
            PixelWindow window = new PixelWindow(
                    ZOOM, 1, chunk % perSide * CHUNK_PX, chunk / perSide * CHUNK_PX, CHUNK_PX, CHUNK_PX);
            new LatticeWalk(incidents, query, window).forEachBlock((block, nodes, weight) -> {
                nodes.evaluate(block, SPACING_PX);
                for (int row = 0; row < nodes.ownNodesPerSide(); row++) {
                    for (int column = 0; column < nodes.ownNodesPerSide(); column++) {
                        double rate = length.rate(nodes.node(column, row));
                        if (rate > 0) {
                            rates.accept(rate);
                        }
                    }
                }
            });
        }
    }

    // The chunks that any incident reaches, in row order of the world.
    private long[] chunks() {
        Shapes shapes = incidents.layer().shapes();
        Kernel kernel = Kernel.drawn(query.bandwidthMetres(), ZOOM);
        return IntStream.range(0, shapes.size())
                .mapToObj(row -> around(shapes.pointX(row), shapes.pointY(row), kernel))
                .flatMapToLong(LongStream::of)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long[] around(double x, double y, Kernel kernel) {
        // A place evaluated nearer a pole has a wider kernel than the incident's own latitude has: 1 % more is enough.
        double reach = 1.01 * kernel.reach(y);
        double side = CHUNK_PX * WebMercator.metresPerPixel(ZOOM);
        long west = clamp((x - reach + WebMercator.HALF_METRES) / side);
        long east = clamp((x + reach + WebMercator.HALF_METRES) / side);
        long north = clamp((WebMercator.HALF_METRES - y - reach) / side);
        long south = clamp((WebMercator.HALF_METRES - y + reach) / side);
        return LongStream.rangeClosed(north, south)
                .flatMap(row -> LongStream.rangeClosed(west, east).map(column -> row * chunksPerSide() + column))
                .toArray();
    }

    private static long chunksPerSide() {
        return (256L << ZOOM) / CHUNK_PX;
    }

    private static long clamp(double chunk) {
        return Math.max(0, Math.min(chunksPerSide() - 1, (long) Math.floor(chunk)));
    }
}
