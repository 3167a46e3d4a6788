// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.VectorContent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One tile that counts every point of a city. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClusterBenchmark {

    private static final VectorContent CLUSTERS = new VectorContent(6, 13, Map.of());

    private final LayerSnapshot incidents = new BenchCity(7).incidents(1_000_000);
    private final TileCoord tile = TileCoord.at(120.16, 30.25, 8);
    private final MvtEncoder encoder = new MvtEncoder();

    @Benchmark
    public byte[] tile() {
        return encoder.encode(incidents, CLUSTERS, tile, org.gridkeeper.engine.index.Scope.all());
    }
}
