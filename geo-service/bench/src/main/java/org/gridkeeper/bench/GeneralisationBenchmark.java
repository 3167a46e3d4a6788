// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.render.MvtEncoder;
import org.gridkeeper.engine.render.VectorContent;
import org.locationtech.jts.densify.Densifier;
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

/** What the first tile of a base layer of 100,000 polygons waits for: an empty tile from an encoder that knows nothing yet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GeneralisationBenchmark {

    private static final TileCoord ELSEWHERE = new TileCoord(14, 0, 0);
    private static final double DENSE = 0.00006;

    @Param({"5", "20"})
    public int vertices;

    private LayerSnapshot layer = new BenchCity(7).buildings(1);

    @Setup
    public void build() {
        LayerBuilder builder = new LayerBuilder(new LayerSchema("landuse", Kind.BASE, GeometryKind.POLYGON, List.of()));
        new BenchCity(7)
                .footprints(100_000)
                .forEach((id, footprint) ->
                        builder.add(id, vertices == 5 ? footprint : Densifier.densify(footprint, DENSE), "", Map.of()));
        layer = builder.build();
    }

    @Benchmark
    public byte[] borders() {
        return new MvtEncoder()
                .encode(layer, VectorContent.EVERYTHING, ELSEWHERE, org.gridkeeper.engine.index.Scope.all());
    }
}
