// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Filter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One heat tile of 100,000 incidents at 300 m, of everything and of a class in a month. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DensityBenchmark {

    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    @Param({"12", "14", "16"})
    public int zoom;

    private final DensityField field = DensityField.of(new BenchCity(7).incidents(100_000));
    private final HeatScale scale = field.scale(300, END);
    private TileCoord tile = new TileCoord(0, 0, 0);

    @Setup
    public void place() {
        double[] at = new BenchCity(7).place();
        tile = TileCoord.at(at[0], at[1], zoom);
    }

    @Benchmark
    public BufferedImage everything() {
        return field.image(tile, 1, query(Filter.NONE), scale);
    }

    @Benchmark
    public BufferedImage a_class_in_a_month() {
        Instant from = Instant.parse("2025-06-01T00:00:00Z");
        Instant to = Instant.parse("2025-07-01T00:00:00Z");
        return field.image(tile, 1, query(new Filter(Set.of("k3"), from, to)), scale);
    }

    private static DensityQuery query(Filter filter) {
        return new DensityQuery(300, Weighting.COUNT, filter, org.gridkeeper.engine.index.Scope.all(), END);
    }
}
